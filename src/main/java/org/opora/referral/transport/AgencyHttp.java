package org.opora.referral.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opora.referral.DispatchSettings;
import org.springframework.stereotype.Component;

/**
 * The one way out to agencies: follows no redirect, reads no more than allowed, and ends in time even if the other side
 * sends a byte a second.
 */
@Component
public class AgencyHttp {

    private final HttpClient client;
    private final Duration total;
    private final int maxAnswer;

    AgencyHttp(DispatchSettings settings) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        this.total = settings.totalTimeout();
        this.maxAnswer = settings.maxAnswer();
    }

    /** @throws HttpTimeoutException if the exchange is not over by the deadline */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, answer -> new LimitedBody(maxAnswer));
        try {
            return exchange.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no answer within " + total);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } finally {
            exchange.cancel(true);
        }
    }
}

package org.opora.referral.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.opora.referral.Delivery;
import org.opora.referral.DispatchSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one way out to agencies: connects to public addresses and listed networks only, follows no redirect, reads no
 * more than allowed, and ends in time even if the other side sends a byte a second.
 */
@Component
public class AgencyHttp implements DisposableBean {

    private final ExecutorService exchanges = Executors.newCachedThreadPool(AgencyHttp::thread);
    private final GuardedClient client;
    private final Limits limits;

    @Autowired
    AgencyHttp(DispatchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    AgencyHttp(DispatchSettings settings, DnsResolver names) {
        this.client = new GuardedClient(new SafeAddresses(names, settings.privateNetworks()), settings);
        this.limits = new Limits(settings.totalTimeout(), settings.maxAnswer());
    }

    /** @throws NoAnswer if there was none, none in time, or none we may ask for */
    public AgencyAnswer send(AgencyRequest request) throws NoAnswer {
        return send(request, limits);
    }

    /** As {@link #send(AgencyRequest)}, within limits of the caller's own. */
    public AgencyAnswer send(AgencyRequest request, Limits within) throws NoAnswer {
        HttpUriRequestBase outgoing = outgoing(request);
        Future<AgencyAnswer> exchange = exchanges.submit(() -> exchange(outgoing, within.maxAnswer()));
        try {
            return exchange.get(within.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new NoAnswer(new Delivery.Postponed("TIMEOUT"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(new Delivery.Postponed("STOPPED"));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NoAnswer(meaning(cause), cause);
        } finally {
            outgoing.cancel();
            exchange.cancel(true);
        }
    }

    private AgencyAnswer exchange(HttpUriRequestBase outgoing, int maxAnswer) throws IOException {
        CloseableHttpClient http = client.get();
        return http.execute(outgoing, answer -> LimitedAnswer.read(answer, maxAnswer));
    }

    private static HttpUriRequestBase outgoing(AgencyRequest request) {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        if (request.body().length > 0) {
            outgoing.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return outgoing;
    }

    private static Delivery meaning(Throwable failure) {
        if (failure instanceof SafeAddresses.Refused) {
            return new Delivery.Refused("ADDRESS_NOT_ALLOWED");
        }
        if (failure instanceof LimitedAnswer.TooLong) {
            return new Delivery.Postponed("ANSWER_TOO_LONG");
        }
        boolean late = failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException);
        return new Delivery.Postponed(late || failure instanceof InterruptedIOException ? "TIMEOUT" : "UNREACHABLE");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "agency-exchange");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() throws IOException {
        exchanges.shutdownNow();
        client.close();
    }

    /**
     * How much one exchange may take.
     *
     * @param total time, the body of the answer included
     * @param maxAnswer bytes of the answer that are read
     */
    public record Limits(Duration total, int maxAnswer) {}
}

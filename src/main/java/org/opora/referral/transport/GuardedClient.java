package org.opora.referral.transport;

import java.io.Closeable;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opora.referral.DispatchSettings;

/**
 * The HTTP client with everything off that one does not want of a stranger: redirects, cookies, repetitions, unpacking,
 * proxies. Each exchange has a connection of its own, and so its address is checked each time.
 */
class GuardedClient implements Closeable {

    private static final int MANY = 10_000;

    private final SafeAddresses addresses;
    private final DispatchSettings settings;
    private @Nullable CloseableHttpClient client;

    GuardedClient(SafeAddresses addresses, DispatchSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Made when the first message leaves, for the sake of a quick start. */
    synchronized CloseableHttpClient get() {
        if (client == null) {
            client = HttpClientBuilder.create()
                    .setConnectionManager(connections())
                    .setConnectionReuseStrategy((request, response, context) -> false)
                    .setDefaultRequestConfig(requests())
                    .setUserAgent("Opora")
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .disableAuthCaching()
                    .disableAutomaticRetries()
                    .disableContentCompression()
                    .build();
        }
        return client;
    }

    /** How many at a time is a matter of the bulkheads. */
    private HttpClientConnectionManager connections() {
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(8 * 1024)
                .setMaxHeaderCount(100)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.totalTimeout()))
                        .build())
                .setMaxConnTotal(MANY)
                .setMaxConnPerRoute(MANY)
                .build();
    }

    private RequestConfig requests() {
        return RequestConfig.custom()
                .setResponseTimeout(timeout(settings.totalTimeout()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /** The JVM's, so that its trust store and a client certificate are configured as everywhere in Java. */
    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("the JVM's TLS settings cannot be used", broken);
        }
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    @Override
    public synchronized void close() throws IOException {
        if (client != null) {
            client.close();
        }
    }
}

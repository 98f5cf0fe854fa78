package org.opora.referral.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.opora.referral.Network;

/**
 * Looks names up and hands out only addresses one may connect to. The connection is made to the very address that was
 * checked here, so a name that changes its meaning in between gains nothing.
 */
class SafeAddresses implements DnsResolver {

    /** IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890), multicast, and what is reserved. */
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** All that is given out to the public in IPv6; mapped, local and translated addresses are outside. */
    private static final Network GLOBAL_V6 = Network.valueOf("2000::/3");

    private final DnsResolver names;
    private final List<Network> allowed;

    SafeAddresses(DnsResolver names, List<Network> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        InetAddress[] safe = Stream.of(found).filter(this::mayConnect).toArray(InetAddress[]::new);
        if (found.length > 0 && safe.length == 0) {
            throw new Refused();
        }
        return safe;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean mayConnect(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        boolean outside = address.getAddress().length == 16 && !GLOBAL_V6.contains(address);
        return !outside && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::valueOf).toList();
    }

    /** Nothing but addresses that must not be connected to. */
    static class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}

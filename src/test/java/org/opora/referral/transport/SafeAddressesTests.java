package org.opora.referral.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.referral.Network;

class SafeAddressesTests {

    private final SafeAddresses strict = addresses();

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "77.88.8.8", "172.32.0.1", "100.128.0.1", "223.255.255.255", "2a02:6b8::feed:ff"})
    void letsPublicAddressesPass(String address) throws Exception {
        assertThat(strict.resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2130706433",
                "127.1"
            })
    void refusesEverythingElse(String address) {
        assertThatThrownBy(() -> strict.resolve(address)).isInstanceOf(SafeAddresses.Refused.class);
    }

    @Test
    void letsListedNetworksPass() throws Exception {
        SafeAddresses listed = addresses("10.20.0.0/16", "fd00::/8");

        assertThat(listed.resolve("10.20.3.4")).hasSize(1);
        assertThat(listed.resolve("fd12::1")).hasSize(1);
        assertThat(listed.resolve("::ffff:10.20.3.4")).hasSize(1);
        assertThatThrownBy(() -> listed.resolve("10.21.0.1")).isInstanceOf(SafeAddresses.Refused.class);
    }

    @Test
    void keepsOnlyTheSafeOnesOfSeveral() throws Exception {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        SafeAddresses mixed = new SafeAddresses(new ScriptedNames(List.of(inside, open)), List.of());

        assertThat(mixed.resolve("agency.example")).containsExactly(open);
    }

    private static SafeAddresses addresses(String... networks) {
        return new SafeAddresses(
                SystemDefaultDnsResolver.INSTANCE,
                List.of(networks).stream().map(Network::valueOf).toList());
    }
}

package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,      10.255.255.255, true",
        "10.0.0.0/8,      11.0.0.0,       false",
        "172.16.0.0/12,   172.31.255.255, true",
        "172.16.0.0/12,   172.32.0.0,     false",
        "192.168.7.9/32,  192.168.7.9,    true",
        "192.168.7.9/32,  192.168.7.8,    false",
        "0.0.0.0/0,       8.8.8.8,        true",
        "0.0.0.0/0,       ::1,            false",
        "fd00::/8,        fd12::1,        true",
        "fd00::/8,        fe80::1,        false",
        "::1/128,         ::1,            true",
    })
    void holdsTheAddressesThatBeginAsItDoes(String network, String address, boolean expected) throws Exception {
        assertThat(Network.valueOf(network).contains(InetAddress.getByName(address)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "fd00::/129", "10.0.0.0/x", "localhost/8", "/8", "", "1/2/3"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a network");
    }
}

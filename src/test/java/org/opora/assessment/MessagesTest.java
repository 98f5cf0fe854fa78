package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "plan", "visit", "reporting"})
    void saysEverythingInBothLanguages(String module) throws IOException {
        assertThat(keys(module + "_ru").keySet()).isEqualTo(keys(module).keySet());
    }

    private static Properties keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}

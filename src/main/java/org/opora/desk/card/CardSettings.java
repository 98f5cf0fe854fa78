package org.opora.desk.card;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the region speaks of its districts.
 *
 * @param districts names by ОКТМО, 8 digits of a municipality or 11 of a settlement; a district without a name is shown
 *     by its code
 */
@ConfigurationProperties("opora.desk")
record CardSettings(Map<String, String> districts) {

    CardSettings(@Nullable Map<String, String> districts) {
        this.districts = districts == null ? Map.of() : Map.copyOf(districts);
    }
}

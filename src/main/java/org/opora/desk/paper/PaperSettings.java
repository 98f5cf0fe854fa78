package org.opora.desk.paper;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs which paper, below {@code opora.paper}.
 *
 * @param signatures by form id; a form that is not named is signed by the worker
 */
@ConfigurationProperties("opora.paper")
record PaperSettings(@DefaultValue Map<String, List<Signer>> signatures) {

    List<Signer> of(String form) {
        return signatures.getOrDefault(form, List.of(Signer.WORKER));
    }

    /** In which part somebody signs. */
    enum Signer {
        WORKER,
        FAMILY,
        YOUNG_PERSON,
        HEAD,
        CHAIR,
        SECRETARY,
        MEMBERS
    }
}

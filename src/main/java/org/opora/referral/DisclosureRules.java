package org.opora.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What each kind of agency may learn about a person and for what, below {@code opora.disclosure} (152-FZ art. 5: no more
 * than the purpose needs; domain reference 4.1).
 *
 * @param disclosure by kind of agency
 */
@Validated
@ConfigurationProperties("opora")
public record DisclosureRules(@NotNull Map<AgencyKind, @Valid Rule> disclosure) {

    public Rule of(AgencyKind kind) {
        Rule rule = disclosure.get(kind);
        if (rule == null) {
            throw new IllegalStateException("opora.disclosure has no rule for " + kind);
        }
        return rule;
    }

    @AssertTrue(message = "opora.disclosure needs a rule for each kind of agency")
    boolean isComplete() {
        return Arrays.stream(AgencyKind.values()).allMatch(disclosure::containsKey);
    }

    /**
     * @param purpose of the consent that is needed
     * @param fields at most these leave
     */
    public record Rule(
            @Pattern(regexp = "REFERRAL|INFORMATION_REQUEST")
            String purpose,

            @NotEmpty List<PersonField> fields) {}
}

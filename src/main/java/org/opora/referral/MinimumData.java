package org.opora.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Consents;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/**
 * The boundary of personal data: whether the person concerned agreed, and the declared data alone (152-FZ art. 5 and 9).
 * Whoever writes to agencies gets persons from here and from nowhere else.
 */
@Component
class MinimumData {

    private final DisclosureRules rules;
    private final Consents consents;

    MinimumData(DisclosureRules rules, Consents consents) {
        this.rules = rules;
        this.consents = consents;
    }

    /** True if nothing personal would leave, or if there is a valid consent for this kind of agency and purpose. */
    boolean consented(AgencyKind kind, @Nullable UUID person) {
        return person == null
                || consents.given(person, kind.name(), rules.of(kind).purpose());
    }

    /** What may leave about the person, in the order of the rule, without what is unknown. */
    Map<PersonField, String> of(AgencyKind kind, Person person, @Nullable String phone) {
        Map<PersonField, String> data = new LinkedHashMap<>();
        for (PersonField field : rules.of(kind).fields()) {
            String value = field.of(person, phone);
            if (value != null && !value.isBlank()) {
                data.put(field, value);
            }
        }
        return data;
    }
}

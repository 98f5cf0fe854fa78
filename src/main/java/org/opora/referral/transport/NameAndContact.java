package org.opora.referral.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AgencyKind;
import org.opora.referral.ReferralContent;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** Name, birth date and telephone: enough to know whom one speaks to. */
@Component
public class NameAndContact implements PersonData {

    @Override
    public AgencyKind kind() {
        return AgencyKind.OTHER;
    }

    @Override
    public Map<String, Object> of(ReferralContent content) {
        return fields(content);
    }

    /** The same fields, for kinds of agencies that need something on top. */
    public static Map<String, Object> fields(ReferralContent content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Person person = content.person();
        if (person != null) {
            fields.put("lastName", person.lastName());
            fields.put("firstName", person.firstName());
            put(fields, "middleName", person.middleName());
            put(fields, "bornOn", person.bornOn());
            put(fields, "phone", content.phone());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}

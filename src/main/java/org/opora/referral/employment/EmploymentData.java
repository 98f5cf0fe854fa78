package org.opora.referral.employment;

import java.util.Map;
import org.opora.referral.AgencyKind;
import org.opora.referral.ReferralContent;
import org.opora.referral.transport.NameAndContact;
import org.opora.referral.transport.PersonData;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** An employment agency registers people by their insurance number (СНИЛС). */
@Component
class EmploymentData implements PersonData {

    @Override
    public AgencyKind kind() {
        return AgencyKind.EMPLOYMENT;
    }

    @Override
    public Map<String, Object> of(ReferralContent content) {
        Map<String, Object> fields = NameAndContact.fields(content);
        Person person = content.person();
        if (person != null && person.snils() != null) {
            fields.put("snils", person.snils().digits());
        }
        return fields;
    }
}

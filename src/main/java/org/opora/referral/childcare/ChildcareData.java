package org.opora.referral.childcare;

import java.util.Map;
import org.opora.referral.AgencyKind;
import org.opora.referral.ReferralContent;
import org.opora.referral.transport.NameAndContact;
import org.opora.referral.transport.PersonData;
import org.springframework.stereotype.Component;

/** A kindergarten or school needs the child's name and age, and whom to call. */
@Component
class ChildcareData implements PersonData {

    @Override
    public AgencyKind kind() {
        return AgencyKind.CHILDCARE;
    }

    @Override
    public Map<String, Object> of(ReferralContent content) {
        return NameAndContact.fields(content);
    }
}

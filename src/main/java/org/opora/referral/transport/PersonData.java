package org.opora.referral.transport;

import java.util.Map;
import org.opora.referral.AgencyKind;
import org.opora.referral.ReferralContent;

/** What a kind of agency must know about a person, and nothing more (152-FZ art. 5; domain reference 4.1). */
public interface PersonData {

    AgencyKind kind();

    /** Values by field name, in the order they are sent; empty if the action is for nobody in particular. */
    Map<String, Object> of(ReferralContent content);
}

package org.opora.referral.transport;

import java.time.Duration;
import org.opora.referral.ReferralFixtures;

/** The way out of the server, for tests. */
public final class AgencyHttpFixture {

    private AgencyHttpFixture() {}

    public static AgencyHttp within(Duration total) {
        return new AgencyHttp(ReferralFixtures.settings(total));
    }

    /** As it comes: public addresses only. */
    public static AgencyHttp strict() {
        return new AgencyHttp(ReferralFixtures.reaching());
    }
}

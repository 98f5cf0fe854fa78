package org.opora.referral.transport;

import java.time.Duration;
import org.opora.referral.ReferralFixtures;

/** The HTTP client of the server with a short deadline. */
public final class AgencyHttpFixture {

    private AgencyHttpFixture() {}

    public static AgencyHttp within(Duration total) {
        return new AgencyHttp(ReferralFixtures.settings(total));
    }
}

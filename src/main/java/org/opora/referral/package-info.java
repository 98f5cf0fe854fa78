/** The closed loop with agencies: referrals, outbox, inbox and transports. */
@ApplicationModule(
        allowedDependencies = {
            "plan",
            "assessment",
            "casefile",
            "registry",
            "calendar",
            "organisation",
            "security",
            "print",
            "engine"
        })
@NullMarked
package org.opora.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Visits and other meetings, planned and done. */
@ApplicationModule(
        allowedDependencies = {
            "referral",
            "plan",
            "assessment",
            "casefile",
            "registry",
            "calendar",
            "organisation",
            "security",
            "engine"
        })
@NullMarked
package org.opora.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

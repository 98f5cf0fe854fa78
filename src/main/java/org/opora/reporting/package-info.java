/** Figures with their definitions: what is counted, from which base, and for which period. */
@ApplicationModule(
        allowedDependencies = {
            "desk",
            "careleaver",
            "visit",
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
package org.opora.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

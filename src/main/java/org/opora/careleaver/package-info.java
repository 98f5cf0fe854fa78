/** Support of care leavers after the institution: entry, help on request, housing, silence and manual control. */
@ApplicationModule(
        allowedDependencies = {
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
package org.opora.careleaver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

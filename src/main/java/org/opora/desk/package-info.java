/**
 * The caseworker's desk around Tasklist: cards, the case file beside the form, drafts, search, printing, the calendar
 * feed and the page after login.
 */
@ApplicationModule(
        allowedDependencies = {
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
            "print",
            "engine"
        })
@NullMarked
package org.opora.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

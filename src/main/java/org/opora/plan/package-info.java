/** The support plan with its goals and actions, and its review. */
@ApplicationModule(
        allowedDependencies = {"assessment", "casefile", "registry", "calendar", "organisation", "security", "engine"})
@NullMarked
package org.opora.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Working days, the production calendar, and deadlines with the rule that produced each. */
@ApplicationModule(allowedDependencies = {"organisation", "security", "engine"})
@NullMarked
package org.opora.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Factor scores, protective factors, flags, proposals of decision tables and what people decided. */
@ApplicationModule(allowedDependencies = {"casefile", "registry", "calendar", "organisation", "security", "engine"})
@NullMarked
package org.opora.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

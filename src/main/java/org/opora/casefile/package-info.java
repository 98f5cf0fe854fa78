/** Cases, episodes, levels, the ledger of signed forms, and the chronology. */
@ApplicationModule(allowedDependencies = {"registry", "calendar", "organisation", "security", "engine"})
@NullMarked
package org.opora.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Families, persons, kinship, identifiers, addresses, consents, duplicates and merge. */
@ApplicationModule(allowedDependencies = {"calendar", "organisation", "security", "engine"})
@NullMarked
package org.opora.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Organisations (each is a tenant), their districts, and staff with their roles. */
@ApplicationModule(allowedDependencies = {"security", "engine"})
@NullMarked
package org.opora.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

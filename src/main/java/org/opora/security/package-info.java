/** Login, roles, access log and field encryption. */
@ApplicationModule(allowedDependencies = {"engine"})
@NullMarked
package org.opora.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

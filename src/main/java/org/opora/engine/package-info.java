/** Everything that configures Camunda: deployment, forms, hardening, tenancy, history. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opora.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

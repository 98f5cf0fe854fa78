/** Reads, checks, translates and deploys the bundles of models and forms. */
@NullMarked
package org.opora.engine.deployment;

import org.jspecify.annotations.NullMarked;

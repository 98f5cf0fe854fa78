/** Users, groups, tenants and grants of the engine, all taken from the staff directory and the models. */
@NullMarked
package org.opora.engine.access;

import org.jspecify.annotations.NullMarked;

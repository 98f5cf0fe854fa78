/** Faults, provoked one by one: what two do at once, how agencies misbehave, and what must hold all the same. */
@NullMarked
package org.opora.faults;

import org.jspecify.annotations.NullMarked;

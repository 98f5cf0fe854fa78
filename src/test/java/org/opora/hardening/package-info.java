/** Attacks on the running server, and the proof that they fail. */
@NullMarked
package org.opora.hardening;

import org.jspecify.annotations.NullMarked;

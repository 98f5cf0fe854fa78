/** Figures counted by hand. */
@NullMarked
package org.opora.reporting;

import org.jspecify.annotations.NullMarked;

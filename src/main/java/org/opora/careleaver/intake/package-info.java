/** The yearly file of an institution's leavers: read, checked row by row, and entered one leaver after the other. */
@NullMarked
package org.opora.careleaver.intake;

import org.jspecify.annotations.NullMarked;

/** Agencies that are written to: numbered letters with a return slip. */
@NullMarked
package org.opora.referral.letter;

import org.jspecify.annotations.NullMarked;

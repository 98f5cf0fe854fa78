/** Childcare and education: what they need to know about a child. */
@NullMarked
package org.opora.referral.childcare;

import org.jspecify.annotations.NullMarked;

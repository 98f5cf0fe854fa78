/** Employment agencies: what they need to know about a person. */
@NullMarked
package org.opora.referral.employment;

import org.jspecify.annotations.NullMarked;

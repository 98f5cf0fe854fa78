/** What ReferralProcess calls: delegates, forms and the names it shares with the code. */
@NullMarked
package org.opora.referral.process;

import org.jspecify.annotations.NullMarked;

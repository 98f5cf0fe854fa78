/** How messages travel: the guarded HTTP client, JSON over REST and signatures. */
@NullMarked
package org.opora.referral.transport;

import org.jspecify.annotations.NullMarked;

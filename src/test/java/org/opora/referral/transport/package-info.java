@NullMarked
package org.opora.referral.transport;

import org.jspecify.annotations.NullMarked;

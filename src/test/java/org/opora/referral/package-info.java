@NullMarked
package org.opora.referral;

import org.jspecify.annotations.NullMarked;

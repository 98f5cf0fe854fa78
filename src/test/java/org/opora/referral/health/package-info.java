@NullMarked
package org.opora.referral.health;

import org.jspecify.annotations.NullMarked;

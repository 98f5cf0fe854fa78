/** Agencies without a system: a signed link by e-mail, a page to answer on, and a list for staff who log in. */
@NullMarked
package org.opora.referral.link;

import org.jspecify.annotations.NullMarked;

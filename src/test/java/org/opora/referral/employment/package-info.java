/** Tests of vacancies. */
@NullMarked
package org.opora.referral.employment;

import org.jspecify.annotations.NullMarked;

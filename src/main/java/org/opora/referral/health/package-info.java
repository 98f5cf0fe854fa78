/** Health agencies, spoken to in FHIR R4 and asked for answers by polling. */
@NullMarked
package org.opora.referral.health;

import org.jspecify.annotations.NullMarked;

/** Vacancies near the family, from the open data of a board such as «Работа России». */
@NullMarked
package org.opora.referral.employment;

import org.jspecify.annotations.NullMarked;

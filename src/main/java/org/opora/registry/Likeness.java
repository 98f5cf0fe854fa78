package org.opora.registry;

import java.util.List;

/**
 * A family that may be the one in question.
 *
 * @param score 0 to 100
 * @param reasons codes: SNILS, NAME_AND_BIRTH_DATE, SURNAME_AND_ADDRESS, PHONE, SURNAME
 */
public record Likeness(Family family, int score, List<String> reasons) {}

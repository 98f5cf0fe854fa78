package org.opora.assessment;

/**
 * Points of an assessment.
 *
 * @param tableVersion of FactorPoints that gave the points; 0 if no factor is present
 */
record Score(int risk, int protective, int tableVersion) {

    int net() {
        return Math.max(0, risk - protective);
    }
}

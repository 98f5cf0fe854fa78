package org.opora.demo.caseload;

import java.util.Map;
import org.opora.testing.Forms.Scores;

/** How a family fares, as an assessment of risks would find. */
enum Severity {
    CONSULTATIVE,
    PREVENTIVE,
    BASIC,
    CRISIS;

    Map<String, Object> scores() {
        return switch (this) {
            case CONSULTATIVE -> Scores.calm("E5", "2", "E1", "2", "familyAsked", true);
            case PREVENTIVE -> Scores.preventive();
            case BASIC -> Scores.basic();
            case CRISIS -> Scores.crisis();
        };
    }

    /** As the same family looks when things are well. */
    static Map<String, Object> improved() {
        return Scores.calm("E1", "1", "F1", "2", "F5", "1", "F6", "2", "F8", "2");
    }
}

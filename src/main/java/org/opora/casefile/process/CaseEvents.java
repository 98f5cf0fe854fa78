package org.opora.casefile.process;

import java.util.Map;

/** Events that can befall a family under support, and the messages that bring them to its process. */
final class CaseEvents {

    static final String FAMILY_RELAPSED = "FamilyRelapsed";

    private static final Map<String, String> MESSAGES = Map.of(
            "INCIDENT", "IncidentReported",
            "CONSENT_WITHDRAWN", "ConsentWithdrawn",
            "FAMILY_MOVED", "FamilyMoved",
            "CHILD_PLACED", "ChildPlaced",
            "OPENED_IN_ERROR", "CaseOpenedInError");

    private CaseEvents() {}

    /** @throws IllegalArgumentException for an unknown kind */
    static String message(String eventKind) {
        String message = MESSAGES.get(eventKind);
        if (message == null) {
            throw new IllegalArgumentException("no message for events of kind " + eventKind);
        }
        return message;
    }
}

package org.opora.casefile.process;

import java.util.Map;

/** Events that can befall a family or a care leaver under support, and the messages that bring them to the process. */
final class CaseEvents {

    static final String FAMILY_RELAPSED = "FamilyRelapsed";

    /** Of a care leaver: each may end the support. */
    private static final String LEAVER_EVENT = "LeaverEventReported";

    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("INCIDENT", "IncidentReported"),
            Map.entry("CONSENT_WITHDRAWN", "ConsentWithdrawn"),
            Map.entry("FAMILY_MOVED", "FamilyMoved"),
            Map.entry("CHILD_PLACED", "ChildPlaced"),
            Map.entry("OPENED_IN_ERROR", "CaseOpenedInError"),
            Map.entry("MOVED", LEAVER_EVENT),
            Map.entry("IMPRISONED", LEAVER_EVENT),
            Map.entry("DEATH", LEAVER_EVENT),
            Map.entry("OWN_REFUSAL", LEAVER_EVENT),
            Map.entry("LOST_CONTACT", LEAVER_EVENT));

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

package org.opora.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms of help on request, housing, silence and manual control, as ordinarily filled in. */
final class HelpForms {

    private static final String WORDS = "Synthetic entry for a demonstration.";

    private HelpForms() {}

    static Map<String, Object> ordinary(String form, String today) {
        return switch (form) {
            case "request-help" ->
                Map.of("helpKind", "EMPLOYMENT", "requestedOn", today, "channel", "PHONE", "words", WORDS);
            case "return-to-support" -> Map.of("requestedOn", today, "channel", "PHONE", "words", WORDS);
            case "answer-help-request" -> Map.of("helpWay", "OWN_HELP", "answer", WORDS);
            case "give-help" -> Map.of("helpOutcome", "PROVIDED", "resolvedOn", today, "note", WORDS);
            case "inspect-housing" ->
                Map.of("visitedOn", today, "visitOutcome", "HELD", "finding", "FIT", "observations", WORDS);
            case "follow-up-housing" -> Map.of("followUp", "SETTLED", "words", WORDS);
            case "conclude-tenancy" -> conclusion(today);
            case "break-silence" ->
                Map.of("triedOn", today, "silenceOutcome", "REACHED", "reachedBy", "PHONE", "note", WORDS);
            case "take-manual-control" -> Map.of("controlOwner", "supervisor", "nextOn", inAWeek(today), "task", WORDS);
            default -> Map.of("controlResolution", "CONTINUE", "nextOn", inAWeek(today), "done", WORDS);
        };
    }

    private static String inAWeek(String today) {
        return LocalDate.parse(today).plusDays(7).toString();
    }

    private static Map<String, Object> conclusion(String today) {
        Map<String, Object> fields = new HashMap<>(Map.of("checkedOn", today, "tenancyOutcome", "NEW_TERM"));
        fields.put("newTenancyUntil", LocalDate.parse(today).plusYears(5).toString());
        List.of("housing", "duties", "health", "development", "selfService", "familyRelations", "conclusion")
                .forEach(field -> fields.put(field, WORDS));
        return fields;
    }
}

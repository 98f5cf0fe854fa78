package org.opora.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The forms of the support of care leavers as somebody with an ordinary case would fill them in. */
final class LeaverForms {

    private static final String WORDS = "Synthetic entry for a demonstration.";

    /** A leaver is entered once, so each one has a name of his own. */
    private static final AtomicInteger ENTERED = new AtomicInteger();

    private LeaverForms() {}

    /** Fields that a form hides once this is said. */
    static Set<String> notAsked(String said) {
        return switch (said) {
            case "exitOutcome POSTPONED" -> Set.of("destination", "education", "work", "housingRight", "housing");
            case "endDecision KEEP", "endDecision EXTEND" -> Set.of("removalReason");
            default -> Set.of();
        };
    }

    static Map<String, Object> ordinary(String form, String today) {
        return switch (form) {
            case "register-care-leaver" -> leaver(today);
            case "prepare-exit" -> Map.of("documents", List.of("PASSPORT", "SNILS"), "missing", WORDS, "plans", WORDS);
            case "record-exit" -> exit(today);
            case "offer-support" -> Map.of("offeredOn", today, "way", "MEETING", "offerOutcome", "ACCEPTED");
            case "assess-needs" -> needs("1");
            case "decide-level" -> Map.of("decidedLevel", "ADAPTATION", "overrideReason", WORDS, "curator", "curator");
            case "contact-care-leaver" ->
                Map.of("visitedOn", today, "way", "PHONE", "visitOutcome", "HELD", "observations", WORDS);
            case "end-support" -> Map.of("endDecision", "END", "removalReason", "GOALS_REACHED", "finalNote", WORDS);
            default -> throw new IllegalArgumentException("no form '" + form + "'");
        };
    }

    /** Born so that he is 18 on the first day of the tests. */
    private static Map<String, Object> leaver(String today) {
        return Map.of(
                "lastName", "ДЕМО-Выпускник-" + ENTERED.incrementAndGet(),
                "firstName", "Иван",
                "bornOn", "2008-02-29",
                "exitOn", today,
                "housingRight", "ENTITLED",
                "housing", "ON_LIST",
                "address", "Чита, ул. Демонстрационная, 2");
    }

    private static Map<String, Object> exit(String today) {
        return Map.of(
                "exitOutcome", "LEFT",
                "exitOn", today,
                "destination", "DORMITORY",
                "education", "COLLEGE",
                "work", "NOT_WORKING",
                "housingRight", "ENTITLED",
                "housing", "ON_LIST");
    }

    private static Map<String, Object> needs(String each) {
        Map<String, Object> needs = new HashMap<>(Map.of("occupation", "STUDIES", "wishes", WORDS));
        List.of("Housing", "Education", "Work", "Money", "Health", "Law", "Relations", "Parenting")
                .forEach(domain -> needs.put("need" + domain, each));
        return needs;
    }
}

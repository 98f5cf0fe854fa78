package org.opora.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Each form of support as somebody with an ordinary case would fill it in; tests say only what matters to them. */
public final class Forms {

    private static final String WORDS = "Synthetic entry for a demonstration.";

    /** Fields that a form hides once a field has this value. */
    private static final Map<String, Set<String>> NOT_ASKED = Map.of(
            "decision ATTACH", Set.of("surname", "address", "members", "toldApart"),
            "access NO_ACCESS", Set.of("consentToSurvey", "housing", "sanitary", "heating", "water", "foodForChildren"),
            "conferenceDecision REFUSE", Set.of("decidedLevel"),
            "conferenceDecision COMMISSION", Set.of("decidedLevel"),
            "agreementOutcome REFUSED", Set.of("applicationDate", "agreementNumber", "agreementDate", "agreementTerm"),
            "removalDecision KEEP", Set.of("removalReason"),
            "consentChoice GIVE_UP", Set.of("signedOn", "signedBy"),
            "disagreementChoice REFER_AGAIN", Set.of("helpArrived"));

    private Forms() {}

    /**
     * @param today the day the form is filled in
     * @param different fields as key, value, key, value; a null takes the field out
     */
    public static Map<String, Object> filled(String form, LocalDate today, Object... different) {
        Map<String, Object> fields = new HashMap<>(ordinary(form, today.toString()));
        for (int i = 0; i < different.length; i += 2) {
            String said = different[i] + " " + different[i + 1];
            fields.keySet().removeAll(NOT_ASKED.getOrDefault(said, LeaverForms.notAsked(said)));
        }
        for (int i = 0; i < different.length; i += 2) {
            fields.put((String) different[i], different[i + 1]);
        }
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    private static Map<String, Object> ordinary(String form, String today) {
        return switch (form) {
            case "register-signal", "identify-family", "collect-information", "respond-to-emergency" ->
                intake(form, today);
            case "survey-home", "visit-jointly", "assess-risks", "choose-route" -> assessment(form, today);
            case "record-commission-resolution", "hold-case-conference", "sign-agreement", "appoint-curator" ->
                admission(form, today);
            case "draft-plan", "approve-plan", "carry-out-action" -> plan(form, today);
            case "visit-family", "notice-overdue-visit", "take-up-incident", "reassess-risks", "decide-review" ->
                support(form, today);
            case "settle-consent", "post-letter", "ask-agency", "follow-up-referral", "hear-at-commission" ->
                waiting(form, today);
            case "mend-delivery",
                    "choose-other-provider",
                    "verify-outcome",
                    "confirm-with-family",
                    "settle-disagreement" -> referral(form, today);
            case "decide-removal", "contact-family" -> ending(form, today);
            case "request-help", "answer-help-request", "give-help", "inspect-housing", "follow-up-housing" ->
                HelpForms.ordinary(form, today);
            case "conclude-tenancy",
                    "break-silence",
                    "take-manual-control",
                    "review-manual-control",
                    "return-to-support" -> HelpForms.ordinary(form, today);
            default -> event(form, today);
        };
    }

    private static Map<String, Object> intake(String form, String today) {
        return switch (form) {
            case "register-signal" ->
                Map.of(
                        "channel", "SCHOOL",
                        "familyName", "ДЕМО-Тестова",
                        "address", "Чита, ул. Демонстрационная, 1",
                        "whatWasSeen", WORDS,
                        "childAge", 8);
            case "identify-family" ->
                Map.of(
                        "decision", "CREATE",
                        "surname", "ДЕМО-Тестова",
                        "address", "Чита, ул. Демонстрационная, 1",
                        "members", members(),
                        "toldApart", true);
            case "collect-information" -> Map.of("confirmation", "CONFIRMED", "conclusion", WORDS);
            default ->
                Map.of(
                        "arrivedAt",
                        today + "T09:30:00+09:00",
                        "with",
                        List.of("GUARDIANSHIP", "POLICE"),
                        "emergencyOutcome",
                        "CHILD_SAFE",
                        "description",
                        WORDS);
        };
    }

    private static List<Map<String, Object>> members() {
        return List.of(
                Map.of("role", "MOTHER", "lastName", "ДЕМО-Тестова", "firstName", "Алла", "bornOn", "1990-05-17"),
                Map.of("role", "CHILD", "lastName", "ДЕМО-Тестов", "firstName", "Егор", "bornOn", "2017-09-01"));
    }

    private static Map<String, Object> assessment(String form, String today) {
        return switch (form) {
            case "survey-home", "visit-jointly" -> survey(today);
            case "assess-risks" -> Scores.basic();
            default ->
                Map.of(
                        "route", "SUPPORT",
                        "decidedLevel", "BASIC",
                        "decidedCategory", "TZHS",
                        "overrideReason", WORDS);
        };
    }

    private static Map<String, Object> survey(String today) {
        return Map.of(
                "visitedOn",
                today,
                "access",
                "GRANTED",
                "consentToSurvey",
                true,
                "housing",
                "NEEDS_REPAIR",
                "sanitary",
                "FAIR",
                "heating",
                true,
                "water",
                true,
                "foodForChildren",
                true,
                "findings",
                WORDS);
    }

    private static Map<String, Object> admission(String form, String today) {
        return switch (form) {
            case "record-commission-resolution" ->
                Map.of("resolutionNumber", "12-1", "resolutionDate", today, "resolution", "SOP_RECOGNISED");
            case "hold-case-conference" ->
                Map.of(
                        "heldOn",
                        today,
                        "protocolNumber",
                        "3",
                        "present",
                        List.of("CENTRE", "EDUCATION", "HEALTH"),
                        "conferenceDecision",
                        "ACCEPT",
                        "decidedLevel",
                        "BASIC",
                        "reason",
                        WORDS);
            case "sign-agreement" -> agreement(today);
            default -> Map.of("curator", "curator", "orderNumber", "5");
        };
    }

    private static Map<String, Object> agreement(String today) {
        return Map.of(
                "agreementOutcome",
                "SIGNED",
                "applicationDate",
                today,
                "agreementNumber",
                "17",
                "agreementDate",
                today,
                "agreementTerm",
                12);
    }

    private static Map<String, Object> plan(String form, String today) {
        return switch (form) {
            case "draft-plan" ->
                Map.of("goals", WORDS, "actions", List.of(action("DOCUMENTS", "NONE", LocalDate.parse(today))));
            case "approve-plan" -> Map.of("planDecision", "APPROVE");
            default -> Map.of("doneOn", today, "result", "DONE", "resultNote", WORDS);
        };
    }

    /** An action of a plan, due in a month. */
    public static Map<String, Object> action(String domain, String agency, LocalDate today) {
        return Map.of(
                "domain", domain,
                "title", WORDS,
                "agency", agency,
                "order", 1,
                "dueOn", today.plusDays(30).toString(),
                "indicator", WORDS);
    }

    private static Map<String, Object> support(String form, String today) {
        return switch (form) {
            case "visit-family" ->
                Map.of(
                        "visitedOn",
                        today,
                        "visitOutcome",
                        "HELD",
                        "place",
                        "HOME",
                        "seenChildren",
                        true,
                        "situation",
                        "SAME",
                        "observations",
                        WORDS);
            case "notice-overdue-visit" -> Map.of("step", "REMIND");
            case "take-up-incident" -> Map.of("measures", List.of("GUARDIANSHIP_TOLD"), "note", WORDS);
            case "reassess-risks" -> Scores.basic();
            default -> Map.of("reviewOutcome", "CONTINUE", "conclusion", WORDS, "overrideReason", WORDS);
        };
    }

    private static Map<String, Object> referral(String form, String today) {
        return switch (form) {
            case "mend-delivery" -> Map.of("deliveryChoice", "RETRY", "note", WORDS);
            case "choose-other-provider" -> Map.of("declineChoice", "GIVE_UP", "note", WORDS);
            case "verify-outcome" ->
                Map.of("verifiedOn", today, "verifiedBy", "CALL", "outcomeVerified", true, "note", WORDS);
            case "settle-disagreement" -> Map.of("disagreementChoice", "CLOSE", "helpArrived", false, "note", WORDS);
            default -> Map.of("contactedOn", today, "helpArrived", true);
        };
    }

    private static Map<String, Object> waiting(String form, String today) {
        return switch (form) {
            case "settle-consent" ->
                Map.of("consentChoice", "OBTAINED", "signedOn", today, "signedBy", "ДЕМО-Тестова Алла");
            case "post-letter" -> Map.of("postedOn", today, "postedBy", "POST");
            case "ask-agency" -> Map.of("answer", "NONE", "note", WORDS);
            case "follow-up-referral" -> Map.of("step", "CALLED", "answer", "NONE", "note", WORDS);
            default -> Map.of("heldOn", today, "resolutionNumber", "12-3", "answer", "NONE", "note", WORDS);
        };
    }

    private static Map<String, Object> ending(String form, String today) {
        return form.equals("decide-removal")
                ? Map.of(
                        "heldOn", today,
                        "protocolNumber", "9",
                        "removalDecision", "REMOVE",
                        "removalReason", "IMPROVED",
                        "reason", WORDS)
                : Map.of("contactedOn", today, "contactOutcome", "STABLE", "note", WORDS);
    }

    private static Map<String, Object> event(String form, String today) {
        return switch (form) {
            case "report-case-event" -> Map.of("happenedOn", today, "eventKind", "INCIDENT", "description", WORDS);
            case "assess-incident" -> Map.of("incidentKind", "S2", "incidentSeverity", "1", "measures", WORDS);
            case "decide-on-withdrawal" -> Map.of("withdrawalDecision", "END", "reason", WORDS);
            case "confirm-transfer" -> Map.of("transfer", "CONFIRMED", "receivingOktmo", "52701000");
            case "record-placement" ->
                Map.of("placedOn", today, "placement", "SHELTER", "allChildrenPlaced", true, "reason", WORDS);
            case "confirm-error" -> Map.of("explanation", WORDS);
            default -> LeaverForms.ordinary(form, today);
        };
    }

    /** Assessments that lead to each level (domain reference 3.2, 3.3). */
    public static final class Scores {

        private static final List<String> RISKS = List.of(
                "S1", "S2", "S3", "S4", "S5", "S6", "C1", "C2", "C3", "C4", "P1", "P2", "P3", "P4", "P5", "E1", "E2",
                "E3", "E4", "E5", "K1", "K2", "N1", "N2");

        private Scores() {}

        /** Nothing to worry about. */
        public static Map<String, Object> calm(Object... different) {
            Map<String, Object> scores = new HashMap<>();
            RISKS.forEach(factor -> scores.put(factor, "0"));
            Stream.iterate(1, i -> i + 1).limit(9).forEach(i -> scores.put("F" + i, "0"));
            for (int i = 0; i < different.length; i += 2) {
                scores.put((String) different[i], different[i + 1]);
            }
            return scores;
        }

        /** Between 9 and 24 points. */
        public static Map<String, Object> preventive() {
            return calm("E1", "3", "E2", "3", "C3", "3", "E4", "2", "N1", "1", "F8", "1");
        }

        /** Between 25 and 49 points, without a critical factor. */
        public static Map<String, Object> basic() {
            return calm("S3", "2", "E1", "3", "E2", "3", "C3", "3", "C4", "3", "P1", "3", "N2", "2", "F6", "2");
        }

        /** A severe critical factor. */
        public static Map<String, Object> crisis() {
            return calm("S3", "3", "S2", "2", "C1", "2", "E1", "3", "E2", "3", "C3", "2", "P3", "2", "N2", "2");
        }
    }
}

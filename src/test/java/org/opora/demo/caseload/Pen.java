package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opora.demo.caseload.Story.Course;
import org.opora.testing.Forms;

/** Fills in the forms of one family's case. */
record Pen(Progress progress, LocalDate today) {

    private static final int HALF_A_YEAR = 180;

    /** What is done and by what it shows. */
    private static final Map<String, String> ACTIONS = Map.of(
            "DOCUMENTS", "Restore the passport and the registration|Both are there",
            "BENEFITS", "Apply for the child benefit|The benefit is paid",
            "EDUCATION", "Agree with the school on catching up|No truancy for a month",
            "HEALTH", "Check-up and treatment|The course is completed",
            "EMPLOYMENT", "Job search with the employment service|A contract of employment",
            "CHILDCARE", "A place in a short-stay group|The child attends");

    Map<String, Object> signal() {
        DemoFamily family = progress.family();
        return filled(
                "register-signal",
                "familyName",
                family.surname(),
                "address",
                family.address(),
                "oktmo",
                "76701000",
                "childAge",
                family.childAge(),
                "immediateThreat",
                is(Course.EMERGENCY),
                "repeatSignal",
                severity() == Severity.CRISIS);
    }

    /** @param persons ids of the family's members where the form offers them, eldest first */
    Map<String, Object> write(String form, Supplier<List<String>> persons) {
        return switch (form) {
            case "identify-family", "collect-information", "survey-home", "choose-route" -> intake(form);
            case "assess-risks" -> severity().scores();
            case "reassess-risks" -> isWell() ? Severity.improved() : severity().scores();
            case "hold-case-conference" ->
                filled(form, "decidedLevel", severity().name());
            case "sign-agreement" -> agreement(persons);
            case "draft-plan" -> filled(form, "actions", actions(persons.get()));
            case "visit-family" -> filled(form, "situation", isWell() ? "BETTER" : "SAME");
            case "decide-review" -> review();
            default -> filled(form);
        };
    }

    private Map<String, Object> intake(String form) {
        DemoFamily family = progress.family();
        return switch (form) {
            case "identify-family" ->
                filled(
                        form,
                        "surname",
                        family.surname(),
                        "address",
                        family.address(),
                        "oktmo",
                        "76701000",
                        "members",
                        family.members(today));
            case "collect-information" ->
                filled(form, "confirmation", is(Course.NOT_CONFIRMED) ? "NOT_CONFIRMED" : "CONFIRMED");
            case "survey-home" -> is(Course.NO_ACCESS) ? noAccess() : filled(form);
            default -> route();
        };
    }

    private Map<String, Object> noAccess() {
        return Map.of("visitedOn", today.toString(), "access", "NO_ACCESS", "findings", "Дверь не открыли.");
    }

    private Map<String, Object> route() {
        String route = switch (progress.story().course()) {
            case ONE_OFF_HELP -> "ONE_OFF_HELP";
            case NO_NEED -> "NO_NEED";
            case COMMISSION -> "COMMISSION";
            default -> "SUPPORT";
        };
        return filled("choose-route", "route", route, "decidedLevel", severity().name());
    }

    private Map<String, Object> agreement(Supplier<List<String>> persons) {
        if (is(Course.AGREEMENT_REFUSED)) {
            return Map.of("agreementOutcome", "REFUSED", "refusalReason", "Семья справится сама.");
        }
        List<Map<String, Object>> consents = new ArrayList<>();
        for (String person : persons.get()) {
            for (String recipient : List.of("HEALTH", "EMPLOYMENT", "CHILDCARE")) {
                consents.add(Map.of("person", person, "recipient", recipient, "purpose", "REFERRAL"));
            }
        }
        return filled(
                "sign-agreement", "agreementNumber", "Д-" + progress.family().number(), "consents", consents);
    }

    private List<Map<String, Object>> actions(List<String> persons) {
        String mother = persons.get(0);
        String child = persons.get(persons.size() - 1);
        return switch (progress.family().number() % 3) {
            case 0 -> List.of(own("DOCUMENTS"), referral("HEALTH", mother, 1), referral("EMPLOYMENT", mother, 2));
            case 1 -> List.of(own("BENEFITS"), referral("EMPLOYMENT", mother, 1), referral("CHILDCARE", child, 2));
            default -> List.of(own("EDUCATION"), referral("CHILDCARE", child, 1), referral("HEALTH", child, 2));
        };
    }

    private Map<String, Object> own(String domain) {
        return action(domain, "NONE");
    }

    private Map<String, Object> referral(String agency, String person, int order) {
        Map<String, Object> action = action(agency, agency);
        action.put("person", person);
        action.put("order", order);
        return action;
    }

    private Map<String, Object> action(String domain, String agency) {
        Map<String, Object> action = new HashMap<>(Forms.action(domain, agency, today));
        String[] words = ACTIONS.getOrDefault(domain, "Help|Help is there").split("\\|");
        action.put("title", words[0]);
        action.put("indicator", words[1]);
        return action;
    }

    private Map<String, Object> review() {
        return isWell()
                ? filled("decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED")
                : filled("decide-review");
    }

    private boolean isWell() {
        return is(Course.IMPROVES) && progress.daysAt(today) > HALF_A_YEAR;
    }

    private Severity severity() {
        return progress.story().severity();
    }

    private boolean is(Course course) {
        return progress.story().course() == course;
    }

    private Map<String, Object> filled(String form, Object... different) {
        return Forms.filled(form, today, different);
    }
}

package org.opora.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Families under support whose plan refers the mother to agencies. */
public final class ReferredFamilies {

    private ReferredFamilies() {}

    /**
     * A family under support with these actions for its mother.
     *
     * @param recipients kinds of agencies that she agreed to let know
     */
    @SafeVarargs
    public static Journey supported(CaseDriver cases, List<String> recipients, Map<String, Object>... actions) {
        return planned(cases, recipients, actions).complete("approve-plan");
    }

    /** As {@link #supported}, but the plan waits to be approved. */
    @SafeVarargs
    public static Journey planned(CaseDriver cases, List<String> recipients, Map<String, Object>... actions) {
        Journey family = cases.registerSignal(Forms.filled("register-signal", today(cases)))
                .upToConference()
                .complete("hold-case-conference");
        String mother = family.options("sign-agreement", "persons").get(0);
        return family.complete(
                        "sign-agreement",
                        "consents",
                        recipients.stream()
                                .map(recipient ->
                                        Map.of("person", mother, "recipient", recipient, "purpose", "REFERRAL"))
                                .toList())
                .complete("appoint-curator")
                .complete(
                        "draft-plan",
                        "actions",
                        Arrays.stream(actions)
                                .map(action -> forPerson(mother, action))
                                .toList());
    }

    private static LocalDate today(CaseDriver cases) {
        return LocalDate.ofInstant(cases.now(), Journey.CHITA);
    }

    /** @param order the stage of the plan it belongs to */
    public static Map<String, Object> action(String domain, String agency, int order) {
        return action(domain, agency, order, TestClock.DAY);
    }

    /**
     * @param order the stage of the plan it belongs to
     * @param day today
     */
    public static Map<String, Object> action(String domain, String agency, int order, LocalDate day) {
        Map<String, Object> action = new HashMap<>(Forms.action(domain, agency, day));
        action.put("order", order);
        return action;
    }

    private static Map<String, Object> forPerson(String person, Map<String, Object> action) {
        Map<String, Object> theirs = new HashMap<>(action);
        theirs.put("person", person);
        return theirs;
    }
}

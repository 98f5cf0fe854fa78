package org.opora.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Fields;

/**
 * What a care leaver needs, by eight domains of life (0 to 3), as the form {@code assess-needs} states it.
 *
 * @param values by key of the field, e.g. {@code needHousing}
 * @param facts keys of the facts that call for help at once, e.g. {@code homeless}
 * @param occupied in work, studies or training, or looking after a child
 */
record Needs(Map<String, Integer> values, List<String> facts, boolean occupied) {

    static final List<String> DOMAINS = List.of(
            "needHousing",
            "needEducation",
            "needWork",
            "needMoney",
            "needHealth",
            "needLaw",
            "needRelations",
            "needParenting");

    static final List<String> FACTS =
            List.of("homeless", "imprisonedSoon", "suicideRisk", "pregnantWithoutSupport", "evictionForDebt");

    private static final int PROBLEM = 2;

    static Needs of(Fields form) {
        var values = new TreeMap<String, Integer>();
        DOMAINS.forEach(domain -> values.put(domain, Integer.valueOf(form.requiredText(domain))));
        return new Needs(
                values,
                FACTS.stream().filter(form::ticked).toList(),
                !form.requiredText("occupation").equals("NONE"));
    }

    int sum() {
        return values.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean housingProblem() {
        return values.getOrDefault("needHousing", 0) >= PROBLEM;
    }

    /** Nothing calls for help at once, no domain is a problem, and the day is filled. */
    boolean stable() {
        return facts.isEmpty() && occupied && values.values().stream().allMatch(need -> need < PROBLEM);
    }

    /** Inputs of the table CareLeaverLevel (domain reference D10). */
    Map<String, @Nullable Object> levelInputs(int monthsSinceExit, int yearsStable) {
        var inputs = new HashMap<String, @Nullable Object>();
        FACTS.forEach(fact -> inputs.put(fact, facts.contains(fact)));
        inputs.put("occupied", occupied);
        inputs.put("housingProblem", housingProblem());
        inputs.put("monthsSinceExit", monthsSinceExit);
        inputs.put("yearsStable", yearsStable);
        return inputs;
    }
}

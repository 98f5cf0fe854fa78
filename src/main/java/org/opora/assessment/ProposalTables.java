package org.opora.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.Fields;
import org.springframework.stereotype.Component;

/** What the tables propose for a family as a whole: level of support, category and templates of the plan. */
@Component
class ProposalTables {

    private static final int SCHOOL_AGE = 7;

    private final Decisions decisions;

    ProposalTables(Decisions decisions) {
        this.decisions = decisions;
    }

    String level(Fields form, Score score, List<String> flags) {
        return decisions
                .decide(
                        "SupportLevel",
                        Map.of(
                                "criticalFlags", flags.size(),
                                "immediateThreatNow", form.ticked("immediateThreatNow"),
                                "childReturned", form.ticked("childReturned"),
                                "netScore", score.net(),
                                "familyAsked", form.ticked("familyAsked")))
                .text("level");
    }

    String category(Factors factors, Score score) {
        Map<String, @Nullable Object> inputs = values(factors, "S1", "S2", "S3", "S4", "S5", "C2", "K1", "S6");
        inputs.put("netScore", score.net());
        inputs.put("povertyOnly", factors.povertyOnly());
        return decisions.decide("CategoryProposal", inputs).text("category");
    }

    /** @param svoFamily a member of the family takes part in the special military operation */
    List<String> templates(Factors factors, @Nullable Integer youngestChildAge, boolean svoFamily) {
        Map<String, @Nullable Object> inputs =
                values(factors, "S3", "E2", "E1", "E5", "E3", "C3", "K2", "C4", "P3", "S5", "N1");
        boolean young = youngestChildAge != null && youngestChildAge < SCHOOL_AGE;
        inputs.put("youngChildWithoutPlace", young && factors.value("C3") > 0);
        inputs.put("svoFamily", svoFamily);
        return decisions.decide("PlanTemplates", inputs).texts("template").stream()
                .distinct()
                .toList();
    }

    private static Map<String, @Nullable Object> values(Factors factors, String... codes) {
        var inputs = new HashMap<String, @Nullable Object>();
        for (String code : codes) {
            inputs.put(code, factors.value(code));
        }
        return inputs;
    }
}

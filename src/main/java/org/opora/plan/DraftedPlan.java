package org.opora.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.engine.Fields;

/** A plan as the curator wrote it in the form {@code draft-plan}. */
public record DraftedPlan(SignedForm form) {

    public String goals() {
        return form.fields().text("goals").orElse("");
    }

    /** The actions in the order of the form; numbers begin with the version of the plan. */
    List<PlanAction> actions(int version) {
        var actions = new ArrayList<PlanAction>();
        for (Fields row : form.fields().rows("actions")) {
            actions.add(action(version + "-" + (actions.size() + 1), row));
        }
        return actions;
    }

    public List<PlanAction> actions() {
        return actions(0);
    }

    /** The rows as they were typed, without those that mean an action under way or done. */
    List<Map<String, Object>> rowsWithout(List<PlanAction> kept) {
        return form.fields().rows("actions").stream()
                .filter(row -> kept.stream().noneMatch(action("", row)::means))
                .map(Fields::values)
                .toList();
    }

    private static PlanAction action(String number, Fields row) {
        return new PlanAction(
                number,
                row.requiredText("domain"),
                row.requiredText("title"),
                row.requiredText("agency"),
                row.text("person").map(UUID::fromString).orElse(null),
                row.number("order").orElse(1),
                row.date("dueOn").orElseThrow(),
                row.text("indicator").orElse(""),
                PlanAction.PLANNED);
    }
}

package org.opora.desk.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.plan.PlanAction;
import org.opora.plan.PlanHistory;
import org.opora.plan.PlanHistory.Ended;
import org.opora.plan.PlanHistory.Version;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** The plans of support, the newest first, with the state of each action. */
@Component
class PlanSection {

    private static final Set<String> OPEN = Set.of("PLANNED", "STARTED");

    private final PlanHistory plans;
    private final SensitiveData sensitive;
    private final Said said;
    private final Region region;

    PlanSection(PlanHistory plans, SensitiveData sensitive, Said said, Region region) {
        this.plans = plans;
        this.sensitive = sensitive;
        this.said = said;
        this.region = region;
    }

    List<Plan> of(String number, People people) {
        return plans.of(number).stream().map(plan -> plan(plan, people)).toList();
    }

    private Plan plan(Version plan, People people) {
        return new Plan(
                said.text("plan.version", String.valueOf(plan.version()), said.text("plan." + plan.state())),
                plan.state().equals("REPLACED"),
                plan.formEntry(),
                plan.actions().stream().map(action -> action(action, people)).toList());
    }

    private ActionRow action(Ended ended, People people) {
        PlanAction action = ended.action();
        LocalDate end = ended.endedOn();
        boolean late = OPEN.contains(action.state()) && action.dueOn().isBefore(region.today());
        String state = said.text("action." + action.state());
        return new ActionRow(
                action.number(),
                sensitive.shows("narrative") ? action.title() : said.text("masked"),
                said.code("plan.domain", action.domain()),
                said.code("plan.agency", action.agency()),
                people.name(action.person()).orElse(said.text("plan.family")),
                said.day(action.dueOn()),
                end == null ? state : state + ", " + said.day(end),
                ended.outcome() == null || ended.outcome().equals(action.state())
                        ? null
                        : said.code("referral.code|dossier.actionOutcome", ended.outcome()),
                late);
    }

    /** @param entry of the signed plan */
    record Plan(String title, boolean replaced, @Nullable UUID entry, List<ActionRow> actions) {

        public boolean filled() {
            return !actions.isEmpty();
        }
    }

    record ActionRow(
            String number,
            String title,
            String domain,
            String agency,
            String person,
            String due,
            String state,
            @Nullable String outcome,
            boolean late) {}
}

package org.opora.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all versions of a plan. */
@Component
class PlanArchive implements PlanHistory {

    private final JdbcClient jdbc;
    private final ActionStore actions;

    PlanArchive(JdbcClient jdbc, ActionStore actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    @Override
    public List<Version> of(String caseNumber) {
        Map<String, End> ends = jdbc
                .sql("select number, outcome, ended_on from plan.plan_action where case_number = :case")
                .param("case", caseNumber)
                .query(End.class)
                .list()
                .stream()
                .collect(Collectors.toMap(End::number, end -> end));
        return jdbc
                .sql("select * from plan.support_plan where case_number = :case order by version desc")
                .param("case", caseNumber)
                .query((row, index) -> new SupportPlan(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        row.getInt("episode"),
                        row.getInt("version"),
                        SupportPlan.State.valueOf(row.getString("state")),
                        row.getObject("form_entry", UUID.class)))
                .list()
                .stream()
                .map(plan -> version(plan, ends))
                .toList();
    }

    private Version version(SupportPlan plan, Map<String, End> ends) {
        List<Ended> ended = actions.of(plan).stream()
                .map(action -> ended(action, ends.get(action.number())))
                .toList();
        return new Version(plan.version(), plan.episode(), plan.state().name(), plan.formEntry(), ended);
    }

    private static Ended ended(PlanAction action, @Nullable End end) {
        return new Ended(action, end == null ? null : end.outcome(), end == null ? null : end.endedOn());
    }

    private record End(
            String number,
            @Nullable String outcome,
            @Nullable LocalDate endedOn) {}
}

package org.opora.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans in the database. */
@Component
class PlanStore {

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SupportPlan> inForce(String caseNumber) {
        return find(caseNumber, SupportPlan.State.IN_FORCE, "");
    }

    /** As {@link #inForce}; whoever else asks this way waits until the transaction ends. */
    Optional<SupportPlan> lockInForce(String caseNumber) {
        return find(caseNumber, SupportPlan.State.IN_FORCE, "for update");
    }

    Optional<SupportPlan> draft(String caseNumber) {
        return find(caseNumber, SupportPlan.State.DRAFT, "");
    }

    int lastVersion(String caseNumber) {
        return jdbc.sql("select coalesce(max(version), 0) from plan.support_plan where case_number = :case")
                .param("case", caseNumber)
                .query(Integer.class)
                .single();
    }

    void add(SupportPlan plan) {
        jdbc.sql("""
                insert into plan.support_plan (id, case_number, episode, version, state, form_entry)
                values (:id, :case, :episode, :version, :state, :form)""")
                .param("id", plan.id())
                .param("case", plan.caseNumber())
                .param("episode", plan.episode())
                .param("version", plan.version())
                .param("state", plan.state().name())
                .param("form", plan.formEntry(), java.sql.Types.OTHER)
                .update();
    }

    void update(SupportPlan plan) {
        jdbc.sql("update plan.support_plan set state = :state, form_entry = :form where id = :id")
                .param("state", plan.state().name())
                .param("form", plan.formEntry(), java.sql.Types.OTHER)
                .param("id", plan.id())
                .update();
    }

    private Optional<SupportPlan> find(String caseNumber, SupportPlan.State state, String lock) {
        return jdbc.sql("select * from plan.support_plan where case_number = :case and state = :state " + lock)
                .param("case", caseNumber)
                .param("state", state.name())
                .query(PlanStore::map)
                .optional();
    }

    private static SupportPlan map(ResultSet row, int number) throws SQLException {
        return new SupportPlan(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getInt("episode"),
                row.getInt("version"),
                SupportPlan.State.valueOf(row.getString("state")),
                row.getObject("form_entry", UUID.class));
    }
}

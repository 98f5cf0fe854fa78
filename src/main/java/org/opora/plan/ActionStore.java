package org.opora.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions of plans in the database; their words are encrypted. */
@Component
class ActionStore {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ActionStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<PlanAction> find(String caseNumber, String number) {
        return jdbc.sql("select * from plan.plan_action where case_number = :case and number = :number")
                .param("case", caseNumber)
                .param("number", number)
                .query(this::map)
                .optional();
    }

    /** In the order they are to be done. */
    List<PlanAction> of(SupportPlan plan) {
        return jdbc.sql("select * from plan.plan_action where plan = :plan order by stage, seq")
                .param("plan", plan.id())
                .query(this::map)
                .list();
    }

    void add(SupportPlan plan, PlanAction action) {
        jdbc.sql("""
                insert into plan.plan_action (case_number, number, plan, domain, title_enc, agency, person, stage, due_on,
                  indicator_enc, state)
                values (:case, :number, :plan, :domain, :title, :agency, :person, :stage, :due, :indicator, :state)""")
                .param("case", plan.caseNumber())
                .param("number", action.number())
                .param("plan", plan.id())
                .param("domain", action.domain())
                .param("title", cipher.encrypt(action.title(), row("title_enc", plan.caseNumber(), action.number())))
                .param("agency", action.agency())
                .param("person", action.person(), Types.OTHER)
                .param("stage", action.order())
                .param("due", action.dueOn())
                .param(
                        "indicator",
                        cipher.encrypt(action.indicator(), row("indicator_enc", plan.caseNumber(), action.number())))
                .param("state", action.state())
                .update();
    }

    /** Hands an action that is under way or done over to the plan that replaces its own. */
    void carryOver(SupportPlan plan, PlanAction action) {
        jdbc.sql("update plan.plan_action set plan = :plan where case_number = :case and number = :number")
                .param("plan", plan.id())
                .param("case", plan.caseNumber())
                .param("number", action.number())
                .update();
    }

    void update(String caseNumber, PlanAction action, @Nullable String outcome, @Nullable LocalDate endedOn) {
        jdbc.sql("""
                update plan.plan_action set state = :state, outcome = :outcome, ended_on = :ended
                where case_number = :case and number = :number""")
                .param("state", action.state())
                .param("outcome", outcome, Types.VARCHAR)
                .param("ended", endedOn, Types.DATE)
                .param("case", caseNumber)
                .param("number", action.number())
                .update();
    }

    private PlanAction map(ResultSet row, int index) throws SQLException {
        String caseNumber = row.getString("case_number");
        String number = row.getString("number");
        return new PlanAction(
                number,
                row.getString("domain"),
                cipher.decrypt(row.getBytes("title_enc"), row("title_enc", caseNumber, number)),
                row.getString("agency"),
                row.getObject("person", UUID.class),
                row.getInt("stage"),
                row.getObject("due_on", LocalDate.class),
                cipher.decrypt(row.getBytes("indicator_enc"), row("indicator_enc", caseNumber, number)),
                row.getString("state"));
    }

    private static Row row(String column, String caseNumber, String number) {
        return new Row("plan.plan_action", column, caseNumber + "/" + number);
    }
}

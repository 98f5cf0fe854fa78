package org.opora.hardening;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of the centre in Chita at three places of the way, for everybody to try their doors. No test moves them. */
@Lazy
class ChitaCases {

    /** Stands in each name and address of these cases. */
    static final String NAME = "Недотрогова";

    private final Journey supported;
    private final Journey undecided;
    private final Journey signal;
    private final HistoryService history;
    private final JdbcClient database;

    ChitaCases(CaseDriver cases, HistoryService history, JdbcClient database) {
        this.history = history;
        this.database = database;
        signal = register(cases);
        undecided = identified(register(cases))
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks");
        supported = identified(register(cases))
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks")
                .complete("choose-route")
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan", "actions", actions())
                .complete("approve-plan");
    }

    private static Journey register(CaseDriver cases) {
        return cases.registerSignal(
                Forms.filled("register-signal", TestClock.DAY, "familyName", NAME, "address", NAME + " ул., 1"));
    }

    private static Journey identified(Journey journey) {
        Map<String, Object> child =
                Map.of("role", "CHILD", "lastName", NAME, "firstName", "Зоя", "bornOn", "2018-05-04");
        return journey.complete(
                "identify-family", "surname", NAME, "address", NAME + " ул., 1", "members", List.of(child));
    }

    private static List<Map<String, Object>> actions() {
        return List.of(
                Forms.action("DOCUMENTS", "NONE", TestClock.DAY),
                Forms.action("EMPLOYMENT", "EMPLOYMENT", TestClock.DAY));
    }

    /** Under support, with an action of the curator and a referral under way. */
    Journey supported() {
        return supported;
    }

    /** The supervisor is to choose the route. */
    Journey undecided() {
        return undecided;
    }

    /** Intake is to identify the family. */
    Journey signal() {
        return signal;
    }

    List<String> numbers() {
        return Stream.of(supported, undecided, signal).map(Journey::caseNumber).toList();
    }

    List<Task> tasks() {
        return List.of(
                supported.task("carry-out-action"), undecided.task("choose-route"), signal.task("identify-family"));
    }

    String processInstance(Journey journey) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(journey.caseNumber())
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    String referral() {
        return database.sql("select number from referral.referral where case_number = ?")
                .param(supported.caseNumber())
                .query(String.class)
                .single();
    }

    /** A digest of everything stored, but for sessions and who looked at what. */
    String digest() {
        List<String> tables = database.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'security') order by 1""").query(String.class).list();
        return String.join("\n", tables.stream().map(this::digest).toList());
    }

    private String digest(String table) {
        return database.sql(
                        "select '%s ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from %s t"
                                .formatted(table, table))
                .query(String.class)
                .single();
    }
}

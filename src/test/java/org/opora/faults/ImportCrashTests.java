package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.careleaver.intake.ImportCareLeavers;
import org.opora.careleaver.intake.Sheets;
import org.opora.careleaver.intake.WaitingLeavers;
import org.opora.engine.Roles;
import org.opora.faults.nodes.Node;
import org.opora.faults.nodes.Pause;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.security.OnBehalf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The node that enters a yearly file halts among its rows, is started again, and enters exactly those that are not in. */
@TestPropertySource(properties = "spring.application.name=import-crash")
@Import(WaitingLeavers.class)
class ImportCrashTests extends FaultTest {

    private static final String NODE = "import-crash";
    private static final String HOME = "home-7";
    private static final String INTAKE = "intake7";
    private static final int ROWS = 40;
    private static final int HALT_AT = 15;

    private static @Nullable Node node;

    @Autowired
    WaitingLeavers waitingLeavers;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRegister staff;

    @Autowired
    ImportCareLeavers importCareLeavers;

    @Autowired
    OnBehalf onBehalf;

    @Value("${spring.datasource.url}")
    String address;

    @BeforeEach
    void anInstitutionIsThere() {
        waitingLeavers.begin();
        if (organisations.all().stream().noneMatch(one -> one.id().equals(HOME))) {
            organisations.open(new Organisation(HOME, "Home 7", Organisation.Kind.INSTITUTION, null));
            staff.hire(new NewStaff(INTAKE, "Test", INTAKE, "{noop}" + INTAKE, Set.of(Roles.INTAKE), Set.of(HOME)));
        }
    }

    /** The case of the row is open and not committed; or it is, and nobody has looked for the next row. */
    @ParameterizedTest
    @CsvSource({"RowContents, settle, EXIT", "EnterRows, enterRow, EXIT"})
    void goesOnWithTheNextRow(String type, String method, String moment) {
        long before = count("registry.care_leaver");
        Node halting = started();
        halting.arm(rule(type, method, moment));
        UUID id = send();
        halting.awaitEnd();
        long in = entered(id);
        assertThat(in).isBetween(HALT_AT - 1L, (long) HALT_AT);

        started();
        awaitDone(id);

        assertThat(entered(id)).isEqualTo(ROWS);
        assertThat(count("registry.care_leaver") - before).isEqualTo(ROWS);
        assertThat(count("casefile.support_case where number like 'CL-%'")).isEqualTo(count("registry.care_leaver"));
        assertThat(
                        count(
                                "act_ru_execution where parent_id_ is null and super_exec_ is null and business_key_ like 'CL-%'"))
                .isEqualTo(count("registry.care_leaver"));
        assertThat(Invariants.leaks(Node.printed(NODE), List.of("Тестов", "Олегович")))
                .isEmpty();
    }

    private static String rule(String type, String method, String moment) {
        return """
                RULE %s.%s
                CLASS org.opora.careleaver.intake.%s
                METHOD %s
                AT %s
                IF incrementCounter("rows") == %d
                DO killJVM()
                ENDRULE
                """.formatted(type, method, type, method, moment, HALT_AT);
    }

    private UUID send() {
        CompletableFuture<UUID> sent = new CompletableFuture<>();
        onBehalf.of(
                INTAKE, () -> sent.complete(importCareLeavers.send(Sheets.csv(Sheets.newPeople(ROWS, HOME)), false)));
        return sent.join();
    }

    private void awaitDone(UUID id) {
        while (!jdbc.sql("select state = 'DONE' from careleaver.import_batch where id = ?")
                .param(id)
                .query(Boolean.class)
                .single()) {
            Pause.millis(200);
        }
    }

    private long entered(UUID id) {
        return count("careleaver.import_row where outcome = 'IN' and batch = '" + id + "'");
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private Node started() {
        Node running = node;
        if (running == null || !running.isAlive()) {
            running = Node.start(NODE, Node.freePort(), NodeSettings.quick(address), Map.of());
            node = running;
        }
        return running.awaitReady();
    }

    @AfterAll
    static void endOfTheNode() {
        if (node != null) {
            node.close();
        }
    }
}

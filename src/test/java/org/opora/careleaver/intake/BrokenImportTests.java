package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.BackgroundWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Imports that are broken off, sent twice at once, or met by faults. */
@YearlyFileTest
class BrokenImportTests {

    private static final Duration LATER = Duration.ofMinutes(2);

    @Autowired
    MockMvc http;

    @Autowired
    BackgroundWork background;

    @Autowired
    WaitingLeavers waitingLeavers;

    @Autowired
    EnterRows enterRows;

    @Autowired
    JdbcClient database;

    private Imports intake;

    @BeforeEach
    void atWork() {
        waitingLeavers.begin();
        background.runAfter(LATER);
        intake = new Imports(http, "intake7");
    }

    @Test
    void goOnWhereTheNodeDied() {
        long before = everybody();
        String id = intake.enter(Sheets.csv(Sheets.newPeople(20, TestHomes.SEVENTH)));
        AtomicInteger looks = new AtomicInteger();

        assertThatThrownBy(() -> enterRows.enter(UUID.fromString(id), () -> {
                    if (looks.incrementAndGet() > 7) {
                        throw new NodeDied();
                    }
                    return false;
                }))
                .isInstanceOf(NodeDied.class);
        assertThat(YearlyFileTests.counts(intake.report(id)))
                .isEqualTo("rows 20, waiting 13, in 7, bad 0, duplicates 0");
        background.run();

        assertThat(YearlyFileTests.counts(intake.report(id)))
                .isEqualTo("rows 20, waiting 0, in 20, bad 0, duplicates 0");
        assertThat(everybody() - before).isEqualTo(20);
        assertThat(casesWithoutALeaver()).isZero();
    }

    @Test
    void rowsThatFailLeaveNothingHalfDoneAndAreTriedAgain() {
        String id = intake.enter(Sheets.csv(Sheets.newPeople(5, TestHomes.SEVENTH)));
        whileRowsFail("number = 4", () -> {
            background.run();
            assertThat(YearlyFileTests.counts(intake.report(id)))
                    .isEqualTo("rows 5, waiting 1, in 4, bad 0, duplicates 0");
            assertThat(casesWithoutALeaver()).isZero();
        });

        background.runAfter(LATER);

        assertThat(YearlyFileTests.counts(intake.report(id))).isEqualTo("rows 5, waiting 0, in 5, bad 0, duplicates 0");
        assertThat(intake.report(id).path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void rowsThatFailAgainAndAgainAreGivenUp() {
        String id = intake.enter(Sheets.csv(Sheets.newPeople(2, TestHomes.SEVENTH)));
        whileRowsFail("number = 3", () -> {
            for (int tries = 0; tries < 3; tries++) {
                background.runAfter(LATER);
            }
        });

        assertThat(intake.report(id).path("state").asText()).isEqualTo("DONE");
        assertThat(intake.report(id).at("/report/1/errors/0/rule").asText()).isEqualTo("careLeaver.cell.fault");
        assertThat(casesWithoutALeaver()).isZero();
    }

    @Test
    void twoOfTheSameFileAtOnceMakeNoDoubles() {
        long before = everybody();
        List<String> people = Sheets.newPeople(40, TestHomes.SEVENTH);
        String first = intake.enter(Sheets.csv(people));
        String second = new Imports(http, "head7").enter(Sheets.xlsx(people));

        CompletableFuture.allOf(entering(first), entering(second), entering(second))
                .join();
        background.runAfter(LATER);

        assertThat(everybody() - before).isEqualTo(40);
        assertThat(casesWithoutALeaver()).isZero();
        for (String id : List.of(first, second)) {
            assertThat(intake.report(id).path("waiting").asInt()).isZero();
            assertThat(intake.report(id).path("bad").asInt()).isZero();
        }
        assertThat(intake.report(first).path("in").asInt()
                        + intake.report(second).path("in").asInt())
                .isEqualTo(40);
    }

    private CompletableFuture<Void> entering(String id) {
        return CompletableFuture.runAsync(() -> enterRows.enter(UUID.fromString(id), () -> false));
    }

    /** The row cannot be done with, so that the case just opened for it goes too. */
    private void whileRowsFail(String which, Runnable work) {
        database.sql(
                        "alter table careleaver.import_row add constraint no_more check (outcome <> 'IN' or not (%s)) not valid"
                                .formatted(which))
                .update();
        try {
            work.run();
        } finally {
            database.sql("alter table careleaver.import_row drop constraint no_more")
                    .update();
        }
    }

    private long everybody() {
        return database.sql("select count(*) from registry.care_leaver")
                .query(Long.class)
                .single();
    }

    private long casesWithoutALeaver() {
        return database.sql("""
                        select count(*) from casefile.support_case c where c.number like 'CL-%'
                        and not exists (select 1 from registry.care_leaver l where l.case_number = c.number)
                        """).query(Long.class).single();
    }

    private static final class NodeDied extends Error {

        private static final long serialVersionUID = 1;
    }
}

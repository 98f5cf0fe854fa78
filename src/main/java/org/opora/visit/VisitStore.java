package org.opora.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.VisitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits in the database. What was seen stands in the case file. */
@Component
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> open(String caseNumber, VisitKind kind) {
        return jdbc.sql("select * from visit.visit where case_number = :case and kind = :kind and outcome is null")
                .param("case", caseNumber)
                .param("kind", kind.name())
                .query(VisitStore::map)
                .optional();
    }

    /** The visit or try of this kind that was recorded last in this episode. */
    Optional<Visit> last(String caseNumber, int episode, VisitKind kind) {
        return jdbc.sql("""
                select * from visit.visit where case_number = :case and episode = :episode and kind = :kind
                  and outcome is not null order by held_on desc, seq desc limit 1""")
                .param("case", caseNumber)
                .param("episode", episode)
                .param("kind", kind.name())
                .query(VisitStore::map)
                .optional();
    }

    /** When somebody was last met, in whichever way, over all episodes. */
    Optional<LocalDate> lastMet(String caseNumber) {
        return newest(caseNumber, "outcome in ('HELD', 'INCIDENT') and not nobody_met");
    }

    Optional<LocalDate> lastIncident(String caseNumber) {
        return newest(caseNumber, "outcome = 'INCIDENT'");
    }

    void add(Visit visit) {
        jdbc.sql("""
                insert into visit.visit
                  (id, case_number, episode, kind, planned_on, held_on, outcome, missed_in_row, nobody_met)
                values (:id, :case, :episode, :kind, :planned, :held, :outcome, :missed, :nobody)""")
                .param("id", visit.id())
                .param("case", visit.caseNumber())
                .param("episode", visit.episode())
                .param("kind", visit.kind().name())
                .param("planned", visit.plannedOn())
                .param("held", visit.heldOn(), Types.DATE)
                .param("outcome", name(visit), Types.VARCHAR)
                .param("missed", visit.missedInRow())
                .param("nobody", visit.nobodyMet())
                .update();
    }

    void update(Visit visit) {
        jdbc.sql("""
                update visit.visit set planned_on = :planned, held_on = :held, outcome = :outcome,
                  missed_in_row = :missed, nobody_met = :nobody where id = :id""")
                .param("planned", visit.plannedOn())
                .param("held", visit.heldOn(), Types.DATE)
                .param("outcome", name(visit), Types.VARCHAR)
                .param("missed", visit.missedInRow())
                .param("nobody", visit.nobodyMet())
                .param("id", visit.id())
                .update();
    }

    private Optional<LocalDate> newest(String caseNumber, String condition) {
        return jdbc.sql("select held_on from visit.visit where case_number = :case and " + condition
                        + " order by held_on desc limit 1")
                .param("case", caseNumber)
                .query(LocalDate.class)
                .optional();
    }

    private static @Nullable String name(Visit visit) {
        Visit.Outcome outcome = visit.outcome();
        return outcome == null ? null : outcome.name();
    }

    private static Visit map(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getInt("episode"),
                VisitKind.valueOf(row.getString("kind")),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                outcome == null ? null : Visit.Outcome.valueOf(outcome),
                row.getInt("missed_in_row"),
                row.getBoolean("nobody_met"));
    }
}

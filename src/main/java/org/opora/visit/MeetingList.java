package org.opora.visit;

import java.time.LocalDate;
import java.util.List;
import org.opora.casefile.VisitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the visits of a case. */
@Component
class MeetingList implements Meetings {

    private final JdbcClient jdbc;

    MeetingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Meeting> of(String caseNumber) {
        return jdbc.sql("""
                select kind, episode, planned_on, held_on, outcome, missed_in_row from visit.visit
                where case_number = :case order by held_on desc nulls first, seq desc""")
                .param("case", caseNumber)
                .query((row, index) -> new Meeting(
                        VisitKind.valueOf(row.getString("kind")),
                        row.getInt("episode"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getInt("missed_in_row")))
                .list();
    }
}

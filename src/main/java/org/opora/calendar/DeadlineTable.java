package org.opora.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of deadlines as they were set. */
@Component
class DeadlineTable {

    private final JdbcClient jdbc;
    private final Region region;

    DeadlineTable(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    void insert(Deadlines.Deadline deadline) {
        Deadlines.Term term = deadline.term();
        jdbc.sql("""
                insert into calendar.deadline values (:task, :caseNumber, :taskKey, :key, :rule, :version, :period,
                    :calendar, :legalBasis, :start, :due, :remind, :escalate)
                """)
                .param("task", deadline.task())
                .param("caseNumber", deadline.caseNumber())
                .param("taskKey", deadline.taskKey())
                .param("key", term.key())
                .param("rule", deadline.rule())
                .param("version", deadline.tableVersion())
                .param("period", term.period())
                .param("calendar", term.calendar())
                .param("legalBasis", term.legalBasis())
                .param("start", term.start())
                .param("due", term.dueAt())
                .param("remind", term.remindAt())
                .param("escalate", term.escalateAt())
                .update();
    }

    List<Deadlines.Deadline> of(String caseNumber) {
        return jdbc.sql("select * from calendar.deadline where case_number = :caseNumber order by start_at, task")
                .param("caseNumber", caseNumber)
                .query((rows, index) -> deadline(rows))
                .list();
    }

    private Deadlines.Deadline deadline(ResultSet rows) throws SQLException {
        return new Deadlines.Deadline(
                rows.getString("case_number"),
                rows.getString("task"),
                rows.getString("task_key"),
                rows.getString("rule"),
                rows.getInt("table_version"),
                term(rows));
    }

    private Deadlines.Term term(ResultSet rows) throws SQLException {
        return new Deadlines.Term(
                rows.getString("deadline_key"),
                rows.getString("period"),
                rows.getString("calendar"),
                rows.getString("legal_basis"),
                time(rows, "start_at"),
                time(rows, "due_at"),
                time(rows, "remind_at"),
                time(rows, "escalate_at"),
                null);
    }

    private OffsetDateTime time(ResultSet rows, String column) throws SQLException {
        ZoneId zone = region.zone();
        return rows.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}

package org.opora.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                insert into calendar.deadline (task, case_number, task_key, deadline_key, rule, table_version, period,
                    calendar, legal_basis, start_at, due_at, remind_at, escalate_at, head_at, before_day)
                values (:task, :caseNumber, :taskKey, :key, :rule, :version, :period, :calendar, :legalBasis, :start,
                    :due, :remind, :escalate, :head, :before)
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
                .param("head", term.headAt())
                .param("before", deadline.before(), Types.DATE)
                .update();
    }

    List<Deadlines.Deadline> of(String caseNumber) {
        return jdbc.sql("select * from calendar.deadline where case_number = :caseNumber order by start_at, task")
                .param("caseNumber", caseNumber)
                .query((rows, index) -> deadline(rows))
                .list();
    }

    Map<String, Deadlines.Deadline> ofTasks(Collection<String> tasks) {
        Map<String, Deadlines.Deadline> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("select * from calendar.deadline where task in (:tasks)")
                    .param("tasks", List.copyOf(tasks))
                    .query((rows, index) -> deadline(rows))
                    .list()
                    .forEach(deadline -> found.put(deadline.task(), deadline));
        }
        return found;
    }

    /** Tasks whose next percent of the term has passed, the most overdue first; at most so many. */
    List<String> late(OffsetDateTime now, int most) {
        return jdbc.sql("""
                select task from calendar.deadline
                where told = 'NOBODY' and escalate_at <= :now or told = 'SUPERVISOR' and head_at <= :now
                order by escalate_at limit :most
                """)
                .param("now", now)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Holds the row of a task until the transaction ends; empty while somebody else holds it. */
    Optional<Told> hold(String task) {
        return jdbc.sql("select told from calendar.deadline where task = :task for update skip locked")
                .param("task", task)
                .query((row, number) -> Told.valueOf(row.getString("told")))
                .optional();
    }

    Deadlines.Deadline get(String task) {
        return jdbc.sql("select * from calendar.deadline where task = :task")
                .param("task", task)
                .query((rows, index) -> deadline(rows))
                .single();
    }

    void told(String task, Told who) {
        jdbc.sql("update calendar.deadline set told = :told where task = :task")
                .param("told", who.name())
                .param("task", task)
                .update();
    }

    private Deadlines.Deadline deadline(ResultSet rows) throws SQLException {
        return new Deadlines.Deadline(
                rows.getString("case_number"),
                rows.getString("task"),
                rows.getString("task_key"),
                rows.getString("rule"),
                rows.getInt("table_version"),
                term(rows),
                rows.getObject("before_day", LocalDate.class));
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
                time(rows, "head_at"));
    }

    private OffsetDateTime time(ResultSet rows, String column) throws SQLException {
        ZoneId zone = region.zone();
        return rows.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}

package org.opora.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opora.casefile.VisitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits and other meetings that are still to come, or that are overdue. */
@Component
public class PlannedVisits {

    private final JdbcClient jdbc;

    PlannedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these cases, soonest first. */
    public List<PlannedVisit> of(Collection<String> cases) {
        return jdbc.sql("""
                select id, case_number, kind, planned_on from visit.visit
                where case_number = any(:cases) and outcome is null order by planned_on, seq
                """)
                .param("cases", cases.toArray(String[]::new))
                .query((row, number) -> new PlannedVisit(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        VisitKind.valueOf(row.getString("kind")),
                        row.getObject("planned_on", LocalDate.class)))
                .list();
    }

    /** @param id stays the same when the visit is moved */
    public record PlannedVisit(UUID id, String caseNumber, VisitKind kind, LocalDate day) {}
}

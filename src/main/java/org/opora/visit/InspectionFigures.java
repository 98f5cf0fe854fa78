package org.opora.visit;

import java.util.Collection;
import java.util.List;
import org.opora.calendar.DateRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inspections of housing that were planned, as figures need them. */
@Component
public class InspectionFigures {

    private final JdbcClient jdbc;

    InspectionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of each inspection planned for a day of the period: HELD, NO_ACCESS, INCIDENT, or PLANNED while open. */
    public List<String> due(Collection<String> cases, DateRange period) {
        return jdbc.sql("""
                select coalesce(outcome, 'PLANNED') from visit.visit
                where kind = 'HOUSING_INSPECTION' and case_number = any(:cases) and planned_on between :from and :to
                """)
                .param("cases", cases.toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .query(String.class)
                .list();
    }
}

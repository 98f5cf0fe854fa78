package org.opora.careleaver;

import java.util.Collection;
import java.util.List;
import org.opora.calendar.DateRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts of inspection of the housing given, as figures need them. */
@Component
public class HousingFigures {

    private final JdbcClient jdbc;

    HousingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inspections that these organisations made within the period. */
    public List<Act> acts(Collection<String> organisations, DateRange period) {
        return jdbc.sql("""
                select finding, problems from careleaver.housing_inspection
                where organisation = any(:organisations) and held_on between :from and :to
                """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .query((rows, index) -> new Act(rows.getString("finding"), List.of((String[])
                        rows.getArray("problems").getArray())))
                .list();
    }

    /**
     * @param finding FIT, FIT_WITH_FAULTS, UNFIT or NOT_LIVING_THERE
     * @param problems codes such as REPAIR or DEBT
     */
    public record Act(String finding, List<String> problems) {}
}

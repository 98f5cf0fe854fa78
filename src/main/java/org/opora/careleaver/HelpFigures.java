package org.opora.careleaver;

import java.util.Collection;
import java.util.List;
import org.opora.calendar.DateRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Help given to care leavers, as figures need it. */
@Component
public class HelpFigures {

    private final JdbcClient jdbc;

    HelpFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests to these organisations that were resolved within the period by giving help. */
    public List<Help> provided(Collection<String> organisations, DateRange period) {
        return jdbc.sql("""
                select case_number, kind from careleaver.help_request
                where outcome = 'PROVIDED' and organisation = any(:organisations)
                and resolved_on between :from and :to
                """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .query(Help.class)
                .list();
    }

    /** @param kind EMPLOYMENT, EDUCATION and the like */
    public record Help(String caseNumber, String kind) {}
}

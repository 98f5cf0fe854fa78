package org.opora.careleaver;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases under manual control, as figures need them. */
@Component
public class EscalationFigures {

    private final JdbcClient jdbc;

    EscalationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Escalations of these organisations' cases that were open just before the moment. */
    public List<Open> openAt(Collection<String> organisations, OffsetDateTime moment) {
        return jdbc.sql("""
                select reason, opened_at, owner is not null as owned from careleaver.escalation
                where organisation = any(:organisations) and opened_at < :moment
                and (resolved_at is null or resolved_at >= :moment)
                """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("moment", moment)
                .query((rows, index) -> new Open(
                        rows.getString("reason"),
                        rows.getObject("opened_at", OffsetDateTime.class),
                        rows.getBoolean("owned")))
                .list();
    }

    /**
     * @param reason SILENCE, HOUSING or OTHER
     * @param owned whether somebody has it in hand now
     */
    public record Open(String reason, OffsetDateTime openedAt, boolean owned) {}
}

package org.opora.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of episodes and of changes of level. */
@Component
class EpisodeTable implements CaseHistory {

    private final JdbcClient jdbc;
    private final Region region;

    EpisodeTable(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    @Override
    public List<Episode> episodes(String caseNumber) {
        return jdbc.sql("select * from casefile.episode where case_number = :number order by number")
                .param("number", caseNumber)
                .query((rows, index) -> episode(rows))
                .list();
    }

    @Override
    public List<LevelChange> levels(String caseNumber) {
        return jdbc.sql("select * from casefile.level_change where case_number = :number order by position")
                .param("number", caseNumber)
                .query((rows, index) -> levelChange(rows))
                .list();
    }

    void begin(String caseNumber, int episode) {
        jdbc.sql("insert into casefile.episode (case_number, number, began_at) values (:number, :episode, :now)")
                .param("number", caseNumber)
                .param("episode", episode)
                .param("now", region.now())
                .update();
    }

    void support(SupportCase supportCase) {
        stamp(supportCase, "supported_from");
    }

    void endAfterCare(SupportCase supportCase) {
        stamp(supportCase, "after_care_ended_at");
    }

    void end(SupportCase supportCase, String reason, boolean afterCare) {
        jdbc.sql("""
                update casefile.episode set ended_at = :now, ended_reason = :reason, after_care = :afterCare
                where case_number = :number and number = :episode
                """)
                .param("now", region.now())
                .param("reason", reason)
                .param("afterCare", afterCare)
                .param("number", supportCase.number())
                .param("episode", supportCase.episode())
                .update();
    }

    void noteLevel(SupportCase before, String level, String reason, String login) {
        jdbc.sql("""
                insert into casefile.level_change
                    (case_number, episode, from_level, to_level, reason, changed_at, changed_by)
                values (:number, :episode, :from, :to, :reason, :now, :login)
                """)
                .param("number", before.number())
                .param("episode", before.episode())
                .param("from", before.level())
                .param("to", level)
                .param("reason", reason)
                .param("now", region.now())
                .param("login", login)
                .update();
    }

    private void stamp(SupportCase supportCase, String column) {
        jdbc.sql("update casefile.episode set " + column + " = :now where case_number = :number and number = :episode")
                .param("now", region.now())
                .param("number", supportCase.number())
                .param("episode", supportCase.episode())
                .update();
    }

    private static Episode episode(ResultSet rows) throws SQLException {
        return new Episode(
                rows.getInt("number"),
                rows.getObject("began_at", OffsetDateTime.class).toInstant(),
                instant(rows, "supported_from"),
                instant(rows, "ended_at"),
                rows.getString("ended_reason"),
                rows.getObject("after_care", Boolean.class),
                instant(rows, "after_care_ended_at"));
    }

    private static LevelChange levelChange(ResultSet rows) throws SQLException {
        return new LevelChange(
                rows.getInt("episode"),
                rows.getString("from_level"),
                rows.getString("to_level"),
                rows.getString("reason"),
                rows.getObject("changed_at", OffsetDateTime.class).toInstant(),
                rows.getString("changed_by"));
    }

    private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

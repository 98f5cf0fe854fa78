package org.opora.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.opora.engine.FormReads;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes in the access log who opened the form of which task, since it shows the case file. A page that is loaded again a
 * moment later is the same look, not another.
 */
@Component
class FormReadLog implements FormReads {

    private final JdbcClient database;
    private final Clock clock;
    private final Settings settings;

    FormReadLog(JdbcClient database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void opened(String login, String caseNumber, String form, String task) {
        Instant now = clock.instant();
        database.sql("""
                        insert into security.access_log (at, login, action, subject, detail)
                        select :now, :login, 'READ_FORM', :case, :detail
                        where not exists (
                            select 1 from security.access_log
                            where subject = :case and at > :since
                                and login = :login and action = 'READ_FORM' and detail = :detail)""")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(settings.sameLookWithin())))
                .param("login", login)
                .param("case", caseNumber)
                .param("detail", form + " " + task)
                .update();
    }

    /** @param sameLookWithin a form of a task that one person opens again within this time is one row */
    @ConfigurationProperties("opora.access-log")
    record Settings(@DefaultValue("PT10M") Duration sameLookWithin) {}
}

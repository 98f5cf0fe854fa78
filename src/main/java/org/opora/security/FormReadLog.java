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
 * Notes in the access log who opened the form of which task, since it shows the case file, or a start form that offers people to choose from. A page that is loaded again a
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
    public void opened(String login, String subject, String form, String place) {
        Instant now = clock.instant();
        database.sql("""
                        insert into security.access_log (at, login, action, subject, detail)
                        select :now, :login, 'READ_FORM', :subject, :detail
                        where not exists (
                            select 1 from security.access_log
                            where subject = :subject and at > :since
                                and login = :login and action = 'READ_FORM' and detail = :detail)""")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(settings.sameLookWithin())))
                .param("login", login)
                .param("subject", subject)
                .param("detail", form + " " + place)
                .update();
    }

    /** @param sameLookWithin a form of a task that one person opens again within this time is one row */
    @ConfigurationProperties("opora.access-log")
    record Settings(@DefaultValue("PT10M") Duration sameLookWithin) {}
}

package org.opora.desk.agenda;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secret links to feeds, one a person. What is stored is a hash, so a link is shown once and never again. */
@Component
class CalendarLinks {

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link, and ends the one that was there. */
    @Transactional
    String renew(String login, Locale language) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                insert into desk.calendar_link (login, token_hash, language, made_at)
                values (:login, :hash, :language, :now)
                on conflict (login) do update
                set token_hash = excluded.token_hash, language = excluded.language, made_at = excluded.made_at
                """)
                .param("login", login)
                .param("hash", hash(token))
                .param("language", language.getLanguage())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return token;
    }

    void revoke(String login) {
        jdbc.sql("delete from desk.calendar_link where login = :login")
                .param("login", login)
                .update();
    }

    Optional<Link> ofToken(String token) {
        return TOKEN.matcher(token).matches()
                ? jdbc.sql("select login, language, made_at from desk.calendar_link where token_hash = :hash")
                        .param("hash", hash(token))
                        .query(CalendarLinks::link)
                        .optional()
                : Optional.empty();
    }

    Optional<Link> of(String login) {
        return jdbc.sql("select login, language, made_at from desk.calendar_link where login = :login")
                .param("login", login)
                .query(CalendarLinks::link)
                .optional();
    }

    private static byte[] hash(String token) {
        return Digest.of(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("login"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    record Link(String login, Locale language, Instant madeAt) {}
}

package org.opora.desk.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants a letter in the morning, and who has had it. */
@Component
class MorningLetters {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    MorningLetters(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The first letter comes on a later day, so asking again on the same day brings no second one. */
    void want(String login, String address, Locale language, LocalDate today) {
        jdbc.sql("""
                insert into desk.morning_letter (login, address, language, sent_on)
                values (:login, :address, :language, :today)
                on conflict (login) do update set address = excluded.address, language = excluded.language
                """)
                .param("login", login)
                .param("address", cipher.encrypt(address, row(login)))
                .param("language", language.getLanguage())
                .param("today", today)
                .update();
    }

    void stop(String login) {
        jdbc.sql("delete from desk.morning_letter where login = :login")
                .param("login", login)
                .update();
    }

    Optional<String> addressOf(String login) {
        return jdbc.sql("select address from desk.morning_letter where login = :login")
                .param("login", login)
                .query((row, number) -> cipher.decrypt(row.getBytes("address"), row(login)))
                .optional();
    }

    /** Those who have had none on this day. */
    List<Wanted> waiting(LocalDate today) {
        return jdbc.sql(
                        "select login, address, language from desk.morning_letter where sent_on < :today order by login")
                .param("today", today)
                .query((row, number) -> new Wanted(
                        row.getString("login"),
                        cipher.decrypt(row.getBytes("address"), row(row.getString("login"))),
                        Locale.forLanguageTag(row.getString("language"))))
                .list();
    }

    /** @return false if somebody else sends it, or has sent it */
    boolean claim(String login, LocalDate today) {
        return jdbc.sql("update desk.morning_letter set sent_on = :today where login = :login and sent_on < :today")
                        .param("login", login)
                        .param("today", today)
                        .update()
                == 1;
    }

    /** It did not go out after all. */
    void giveBack(String login, LocalDate today) {
        jdbc.sql("update desk.morning_letter set sent_on = :before where login = :login and sent_on = :today")
                .param("login", login)
                .param("today", today)
                .param("before", today.minusDays(1))
                .update();
    }

    private static Row row(String login) {
        return new Row("desk.morning_letter", "address", login);
    }

    /** @param address where the letter goes */
    record Wanted(String login, String address, Locale language) {

        /** Without the address, which is nobody's business in a log. */
        @Override
        public String toString() {
            return "Wanted[" + login + "]";
        }
    }
}

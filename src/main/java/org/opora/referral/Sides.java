package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each side says came of a referral. The loop is closed when all say the same, or a supervisor has decided. */
@Component
public class Sides {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Region region;

    Sides(JdbcClient jdbc, FieldCipher cipher, Region region) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.region = region;
    }

    /** Notes a side's word; it may correct itself until the referral is closed. */
    public void say(String number, Word word) {
        String words = word.words();
        jdbc.sql("""
                insert into referral.side (referral_number, side, help_arrived, words_enc, said_by, said_at)
                values (:number, :side, :arrived, :words, :by, :now)
                on conflict (referral_number, side) do update set help_arrived = excluded.help_arrived,
                    words_enc = excluded.words_enc, said_by = excluded.said_by, said_at = excluded.said_at""")
                .param("number", number)
                .param("side", word.side().name())
                .param("arrived", word.helpArrived())
                .param("words", words == null ? null : cipher.encrypt(words, row(number, word.side())))
                .param("by", word.by())
                .param("now", region.now())
                .update();
    }

    /** In the order in which they are asked. */
    public List<Word> of(String number) {
        return jdbc.sql("select side, help_arrived, words_enc, said_by, said_at from referral.side"
                        + " where referral_number = :number order by said_at")
                .param("number", number)
                .query((rows, index) -> {
                    Side side = Side.valueOf(rows.getString("side"));
                    String words = Optional.ofNullable(rows.getBytes("words_enc"))
                            .map(stored -> cipher.decrypt(stored, row(number, side)))
                            .orElse(null);
                    return new Word(
                            side,
                            rows.getBoolean("help_arrived"),
                            words,
                            rows.getString("said_by"),
                            rows.getObject("said_at", OffsetDateTime.class));
                })
                .list();
    }

    private static Row row(String number, Side side) {
        return new Row("referral.side", "words_enc", number + "/" + side);
    }

    /** Who can say whether help arrived. The supervisor speaks only if the others disagree. */
    public enum Side {
        AGENCY,
        CURATOR,
        FAMILY,
        SUPERVISOR
    }

    /**
     * @param words may speak of persons
     * @param by login of the staff member who entered it, or code of the agency
     * @param at set when it is stored
     */
    public record Word(
            Side side,
            boolean helpArrived,
            @Nullable String words,
            String by,
            @Nullable OffsetDateTime at) {

        public static Word of(Side side, boolean helpArrived, @Nullable String words, String by) {
            return new Word(side, helpArrived, words, by, null);
        }
    }
}

package org.opora.referral.letter;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters to agencies by their outgoing number, each with the code of its return slip. */
@Component
public class Letters {

    /** Without letters and digits that look alike on paper. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 8;
    private static final String COLUMNS = "select message, referral_number, number, slip_code, written_at, returned_at,"
            + " returned_by from referral.letter ";

    private static final String TO_POST = """
            select l.message, l.referral_number, l.number, m.kind, m.agency, l.written_at
            from referral.letter l join referral.outbox_message m on m.id = l.message
                join referral.referral r on r.number = l.referral_number
            where l.posted_at is null and m.kind <> 'REFERRAL' and m.status = 'SENT'
              and (m.kind not in ('REMINDER', 'ESCALATION') or r.rank < 60)
              and not exists (
                select 1 from referral.letter f join referral.outbox_message fm on fm.id = f.message
                where f.referral_number = l.referral_number and fm.kind = 'REFERRAL' and f.posted_at is null)""";

    private final JdbcClient jdbc;
    private final Region region;
    private final SecureRandom random = new SecureRandom();

    Letters(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    /** The letter for a message; written again it keeps its number and code. */
    @Transactional
    public Letter write(OutboxMessage message) {
        return of(message.id()).orElseGet(() -> add(message));
    }

    public Optional<Letter> of(UUID message) {
        return jdbc.sql(COLUMNS + "where message = :message")
                .param("message", message)
                .query(Letter.class)
                .optional();
    }

    /** @param code as it was typed: in any case, with or without a dash or blanks */
    public Optional<Letter> bySlip(String code) {
        return jdbc.sql(COLUMNS + "where slip_code = :code")
                .param("code", normal(code))
                .query(Letter.class)
                .optional();
    }

    /** Notes that the slip came back; the first time counts. */
    void returned(Letter letter, String login) {
        jdbc.sql("update referral.letter set returned_at = :now, returned_by = :login"
                        + " where message = :message and returned_at is null")
                .param("now", region.now())
                .param("login", login)
                .param("message", letter.message())
                .update();
    }

    /** The letter that carried a referral, if one did. */
    Optional<Letter> ofReferral(String referral) {
        return jdbc.sql("select l.* from referral.letter l join referral.outbox_message m on m.id = l.message"
                        + " where l.referral_number = :referral and m.kind = 'REFERRAL'")
                .param("referral", referral)
                .query(Letter.class)
                .optional();
    }

    /**
     * Letters still in the office, oldest first, without those of referrals, which have a task. A reminder of what was
     * answered meanwhile has lost its point, and what the agency never got need not be called off.
     */
    public List<Waiting> toPost(int most) {
        return jdbc.sql(TO_POST + " order by l.written_at, l.number limit :most")
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /** How many letters each case has still in the office. */
    Map<String, Integer> toPostByCase() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select r.case_number, count(*) as letters from (" + TO_POST + ") waiting"
                        + " join referral.referral r on r.number = waiting.referral_number group by 1")
                .query(row -> {
                    counts.put(row.getString("case_number"), row.getInt("letters"));
                });
        return counts;
    }

    boolean isToPost(Letter letter) {
        return jdbc.sql(TO_POST + " and l.message = :message")
                .param("message", letter.message())
                .query(Waiting.class)
                .optional()
                .isPresent();
    }

    /** Notes that it has left; false if that was noted before. */
    boolean posted(UUID message, String login) {
        return jdbc.sql("update referral.letter set posted_at = :now, posted_by = :login"
                                + " where message = :message and posted_at is null")
                        .param("now", region.now())
                        .param("login", login)
                        .param("message", message)
                        .update()
                == 1;
    }

    private Letter add(OutboxMessage message) {
        long number = jdbc.sql("select nextval('referral.letter_number')")
                .query(Long.class)
                .single();
        jdbc.sql("insert into referral.letter (message, referral_number, number, slip_code, written_at)"
                        + " values (:message, :referral, :number, :code, :now)")
                .param("message", message.id())
                .param("referral", message.referralNumber())
                .param("number", "%d/%06d".formatted(region.today().getYear(), number))
                .param("code", code())
                .param("now", region.now())
                .update();
        return of(message.id()).orElseThrow();
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static String normal(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** A letter that is to be posted. */
    public record Waiting(
            UUID message,
            String referralNumber,
            String number,
            MessageKind kind,
            String agency,
            OffsetDateTime writtenAt) {}

    /**
     * @param number outgoing number, e.g. {@code 2026/000045}
     * @param slipCode eight signs
     * @param returnedBy login of the clerk who entered the slip
     */
    public record Letter(
            UUID message,
            String referralNumber,
            String number,
            String slipCode,
            OffsetDateTime writtenAt,
            @Nullable OffsetDateTime returnedAt,
            @Nullable String returnedBy) {

        /** The code as it is printed: in two groups. */
        String printedCode() {
            return slipCode.substring(0, CODE_LENGTH / 2) + "-" + slipCode.substring(CODE_LENGTH / 2);
        }
    }
}

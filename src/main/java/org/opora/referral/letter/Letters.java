package org.opora.referral.letter;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
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

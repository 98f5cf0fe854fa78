package org.opora.referral;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All referrals. */
@Component
public class Referrals {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Region region;

    Referrals(JdbcClient jdbc, FieldCipher cipher, Region region) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.region = region;
    }

    /** The next number; gaps are harmless, repetitions are not. */
    String nextNumber() {
        long number = jdbc.sql("select nextval('referral.referral_number')")
                .query(Long.class)
                .single();
        return "REF-%d-%06d".formatted(region.today().getYear(), number);
    }

    void add(Referral referral) {
        jdbc.sql("""
                insert into referral.referral (number, case_number, episode, action_number, person, agency, kind, domain,
                    status, rank, urgency, accept_step, outcome_step, accept_by, outcome_by, created_at, updated_at)
                values (:number, :caseNumber, :episode, :actionNumber, :person, :agency, :kind, :domain,
                    :status, :rank, :urgency, :acceptStep, :outcomeStep, :acceptBy, :outcomeBy, :createdAt, :updatedAt)""").params(ReferralRow.of(referral)).update();
    }

    public Optional<Referral> find(String number) {
        return jdbc.sql("select * from referral.referral where number = :number")
                .param("number", number)
                .query(Referral.class)
                .optional();
    }

    /** @throws NoSuchElementException if there is no such referral */
    public Referral get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no referral " + number));
    }

    /**
     * The referral, held until the end of the transaction. Whoever changes a referral together with its messages holds
     * the referral first, or two of them may wait for each other for ever.
     */
    Optional<Referral> lock(String number) {
        return jdbc.sql("select * from referral.referral where number = :number for update")
                .param("number", number)
                .query(Referral.class)
                .optional();
    }

    /** As {@link #lock}, for a number that must be there. */
    Referral hold(String number) {
        return lock(number).orElseThrow(() -> new NoSuchElementException("no referral " + number));
    }

    public List<Referral> ofCase(String caseNumber) {
        return jdbc.sql("select * from referral.referral where case_number = :case order by number")
                .param("case", caseNumber)
                .query(Referral.class)
                .list();
    }

    List<Referral> ofAction(String caseNumber, String actionNumber) {
        return ofCase(caseNumber).stream()
                .filter(referral -> referral.actionNumber().equals(actionNumber))
                .toList();
    }

    /** Referrals the agency has got and not yet answered for good, oldest first. */
    public List<String> openAt(String agency) {
        return jdbc.sql("select number from referral.referral where agency = :agency and rank between 10 and 59"
                        + " order by number")
                .param("agency", agency)
                .query(String.class)
                .list();
    }

    /** Open referrals that the agency is to be asked about by now, the most overdue first. */
    public List<String> dueToAsk(String agency, int most) {
        return jdbc.sql("select number from referral.referral where agency = :agency and rank between 10 and 59"
                        + " and ask_at <= now() order by ask_at limit :most")
                .param("agency", agency)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * Notes that the agency was asked about these. For ten minutes they are due again at once, then after a hundredth of
     * the time they have been waiting. One that is being changed meanwhile stays due.
     *
     * @param longest time until they are due again
     */
    public void asked(List<String> numbers, Duration longest) {
        jdbc.sql("""
                update referral.referral set ask_at = now() + greatest(interval '0',
                    least((now() - ask_from - interval '10 minutes') / 100, make_interval(secs => :longest)))
                where number in (
                    select number from referral.referral where number in (:numbers) for update skip locked)""")
                .param("longest", longest.toMillis() / 1000.0)
                .param("numbers", numbers)
                .update();
    }

    /** Moves the referral forward; false if it is there already or further. */
    public boolean advance(String number, ReferralStatus status) {
        return advance(number, status, null, null);
    }

    boolean advance(String number, ReferralStatus status, @Nullable String reasonCode, @Nullable String outcomeCode) {
        int changed = jdbc.sql("""
                update referral.referral
                set status = :status, rank = :rank, updated_at = :now,
                    reason_code = coalesce(:reason, reason_code), outcome_code = coalesce(:outcome, outcome_code)
                where number = :number and (rank < :rank or (rank = :rank and rank = 50 and status <> :status))""")
                .param("status", status.name())
                .param("rank", status.rank())
                .param("now", region.now())
                .param("reason", reasonCode)
                .param("outcome", outcomeCode)
                .param("number", number)
                .update();
        return changed == 1;
    }

    /** Notes until when the outcome is expected. */
    void outcomeBy(String number, OffsetDateTime due) {
        jdbc.sql("update referral.referral set outcome_by = :due where number = :number")
                .param("due", due)
                .param("number", number)
                .update();
    }

    /** Notes whether the last answer still has to be told to a process. */
    void untold(String number, boolean untold) {
        jdbc.sql("update referral.referral set untold = :untold where number = :number")
                .param("untold", untold)
                .param("number", number)
                .update();
    }

    /** Keeps what the agency said with the status it led to. */
    void keepAnswer(String number, ReferralAnswer answer) {
        String words = answer.words();
        jdbc.sql("update referral.referral set words_enc = :words, answered_at = :at where number = :number")
                .param("words", words == null ? null : cipher.encrypt(words, wordsOf(number)))
                .param("at", answer.at())
                .param("number", number)
                .update();
    }

    /** What the agency said last in its own words. */
    public Optional<String> words(String number) {
        return jdbc.sql("select words_enc from referral.referral where number = :number and words_enc is not null")
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(words -> cipher.decrypt(words, wordsOf(number)));
    }

    /** Notes the result a curator learned by telephone or letter. */
    public void learned(String number, String result) {
        jdbc.sql("update referral.referral set hand_result = :result, updated_at = :now where number = :number")
                .param("result", result)
                .param("now", region.now())
                .param("number", number)
                .update();
    }

    private static Row wordsOf(Object number) {
        return new Row("referral.referral", "words_enc", number);
    }
}

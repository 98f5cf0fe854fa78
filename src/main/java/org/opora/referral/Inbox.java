package org.opora.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers as they came. Each is stored once, whatever happens to it afterwards. */
@Component
public class Inbox {

    private static final String COLUMNS = "select id, agency, event_id, referral_number, status_code, reason_code,"
            + " outcome_code, answered_at, received_at, state, attempts, why from referral.inbox_event ";
    private static final int LONGEST_ID = 200;
    private static final String NUMBER = "REF-\\d{4}-\\d{6,10}";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Region region;
    private final Jobs jobs;
    private final Appointments appointments;

    Inbox(JdbcClient jdbc, FieldCipher cipher, Region region, Jobs jobs, Appointments appointments) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.region = region;
        this.jobs = jobs;
        this.appointments = appointments;
    }

    /**
     * Stores an event and schedules its application in one transaction.
     *
     * @return false if it was there already
     */
    @Transactional
    public boolean receive(ReceivedEvent event) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                insert into referral.inbox_event (id, agency, event_id, referral_number, status_code, reason_code,
                    outcome_code, words_enc, answered_at, body_enc, received_at, state, why)
                values (:id, :agency, :eventId, :number, :status, :reason, :outcome, :words, :at, :body, :now, :state, :why)
                on conflict (agency, event_id) do nothing""").params(row(id, event)).update();
        ReferralAnswer answer = event.answer();
        if (added == 1 && answer != null) {
            Optional.ofNullable(answer.appointment()).ifPresent(told -> appointments.told(id, told));
            jobs.now(ReferralTasks.ANSWER, id);
        }
        return added == 1;
    }

    /**
     * Answers a waiting process ourselves, by a person's word or by a rule.
     *
     * @param occasion makes the event one of its kind for this referral
     */
    @Transactional
    public void answer(String number, AnswerStatus status, String reasonCode, String occasion) {
        enter(new ReferralAnswer(number, status, reasonCode, null, null, region.now(), null), occasion);
    }

    /** As {@link #answer}, with all there is to say. */
    @Transactional
    public void enter(ReferralAnswer answer, String occasion) {
        String event = answer.referralNumber() + "/" + occasion;
        receive(ReceivedEvent.readable(
                Agencies.OURSELVES, event.substring(0, Math.min(LONGEST_ID, event.length())), "{}", answer));
    }

    /** Tells a process that takes a referral up how it stands; the referral itself stays as it is. */
    @Transactional
    public void repeat(String number, AnswerStatus standing) {
        enter(
                new ReferralAnswer(number, standing, null, null, null, null, null),
                InboxEvent.REPEAT + UUID.randomUUID());
    }

    private Map<String, @Nullable Object> row(UUID id, ReceivedEvent event) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("agency", event.agency());
        row.put("eventId", event.eventId());
        row.put("body", cipher.encrypt(event.body(), new Row("referral.inbox_event", "body_enc", id)));
        row.put("now", region.now());
        row.put("state", event.answer() == null ? "QUARANTINED" : "RECEIVED");
        row.put("why", event.why());
        row.putAll(columnsOf(id, event.answer()));
        return row;
    }

    private Map<String, @Nullable Object> columnsOf(UUID id, @Nullable ReferralAnswer answer) {
        Map<String, @Nullable Object> row = new HashMap<>();
        String number = answer == null ? "" : answer.referralNumber();
        String words = answer == null ? null : answer.words();
        row.put("number", number.matches(NUMBER) ? number : null);
        row.put("status", answer == null ? null : answer.status().name());
        row.put("reason", answer == null ? null : answer.reasonCode());
        row.put("outcome", answer == null ? null : answer.outcomeCode());
        row.put("words", words == null ? null : cipher.encrypt(words, wordsOf(id)));
        row.put("at", answer == null ? null : answer.at());
        return row;
    }

    /** An event that waits to be applied, held until the end of the transaction. */
    Optional<InboxEvent> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and state = 'RECEIVED' for update")
                .param("id", id)
                .query(InboxEvent.class)
                .optional();
    }

    ReferralAnswer answerOf(InboxEvent event) {
        String words = words(event).orElse(null);
        if (event.referralNumber() == null || event.statusCode() == null) {
            throw new IllegalStateException("event " + event.id() + " holds no answer");
        }
        return new ReferralAnswer(
                event.referralNumber(),
                event.statusCode(),
                event.reasonCode(),
                event.outcomeCode(),
                words,
                event.answeredAt(),
                appointments.toldBy(event.id()).orElse(null));
    }

    /** The agency's own words, if it used any and they could be read. May speak of persons. */
    public Optional<String> words(InboxEvent event) {
        return jdbc.sql("select words_enc from referral.inbox_event where id = :id and words_enc is not null")
                .param("id", event.id())
                .query(byte[].class)
                .optional()
                .map(stored -> cipher.decrypt(stored, wordsOf(event.id())));
    }

    void close(InboxEvent event, String state, @Nullable String why) {
        jdbc.sql("update referral.inbox_event set state = :state, why = :why, attempts = attempts + 1 where id = :id")
                .param("state", state)
                .param("why", why)
                .param("id", event.id())
                .update();
    }

    void later(InboxEvent event) {
        jdbc.sql("update referral.inbox_event set attempts = attempts + 1 where id = :id")
                .param("id", event.id())
                .update();
    }

    public List<InboxEvent> of(String referral) {
        return jdbc.sql(COLUMNS + "where referral_number = :referral order by seq")
                .param("referral", referral)
                .query(InboxEvent.class)
                .list();
    }

    public Optional<InboxEvent> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(InboxEvent.class)
                .optional();
    }

    /** What came, as it came. May speak of persons. */
    public String text(InboxEvent event) {
        byte[] body = jdbc.sql("select body_enc from referral.inbox_event where id = :id")
                .param("id", event.id())
                .query(byte[].class)
                .single();
        return cipher.decrypt(body, new Row("referral.inbox_event", "body_enc", event.id()));
    }

    /** Takes an event out of quarantine; false if it is not there any more. */
    boolean leaveQuarantine(InboxEvent event, String state, String why) {
        return jdbc.sql("update referral.inbox_event set state = :state, why = :why"
                                + " where id = :id and state = 'QUARANTINED'")
                        .param("state", state)
                        .param("why", why)
                        .param("id", event.id())
                        .update()
                == 1;
    }

    /** Events that nobody could make use of, newest first. */
    public List<InboxEvent> quarantine(int most) {
        return jdbc.sql(COLUMNS + "where state = 'QUARANTINED' order by received_at desc limit :most")
                .param("most", most)
                .query(InboxEvent.class)
                .list();
    }

    private static Row wordsOf(UUID id) {
        return new Row("referral.inbox_event", "words_enc", id);
    }
}

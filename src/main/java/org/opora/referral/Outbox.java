package org.opora.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages on their way to agencies. A message and the task that sends it are written in the caller's transaction, so
 * nothing leaves before the process listens for the answer.
 */
@Component
public class Outbox {

    private static final String COLUMNS =
            "select id, referral_number, agency, kind, transport, idem_key, status, attempts, last_error, created_at, sent_at"
                    + " from referral.outbox_message ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Region region;
    private final Jobs jobs;

    Outbox(JdbcClient jdbc, FieldCipher cipher, Region region, Jobs jobs) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.region = region;
        this.jobs = jobs;
    }

    /**
     * Queues a message unless one with its key is there already.
     *
     * @return its id if it is new
     */
    Optional<UUID> put(Referral referral, Draft draft) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                insert into referral.outbox_message (id, referral_number, agency, kind, transport, idem_key, body_enc, body_sha256,
                    status, created_at)
                values (:id, :referral, :agency, :kind, :transport, :key, :body, :hash, 'PENDING', :now)
                on conflict (idem_key) do nothing""")
                .param("id", id)
                .param("referral", referral.number())
                .param("agency", referral.agency())
                .param("kind", draft.kind().name())
                .param("transport", draft.transport().name())
                .param("key", IdempotencyKey.of(referral.caseNumber(), referral.number(), draft.occasion()))
                .param("body", cipher.encrypt(draft.body(), bodyOf(id)))
                .param("hash", sha256(draft.body()))
                .param("now", region.now())
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        jobs.now(ReferralTasks.DISPATCH, id);
        return Optional.of(id);
    }

    /** Gives a message that never left another text. */
    void rewrite(OutboxMessage message, TransportKind transport, String body) {
        jdbc.sql("update referral.outbox_message set transport = :transport, body_enc = :body, body_sha256 = :hash"
                        + " where id = :id")
                .param("transport", transport.name())
                .param("body", cipher.encrypt(body, bodyOf(message.id())))
                .param("hash", sha256(body))
                .param("id", message.id())
                .update();
    }

    Optional<OutboxMessage> pending(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and status = 'PENDING'")
                .param("id", id)
                .query(OutboxMessage.class)
                .optional();
    }

    public List<OutboxMessage> of(String referral) {
        return jdbc.sql(COLUMNS + "where referral_number = :referral order by created_at")
                .param("referral", referral)
                .query(OutboxMessage.class)
                .list();
    }

    /** Messages that could not be delivered, newest first. */
    public List<OutboxMessage> undeliverable(int most) {
        return jdbc.sql(COLUMNS + "where status = 'UNDELIVERABLE' order by created_at desc limit :most")
                .param("most", most)
                .query(OutboxMessage.class)
                .list();
    }

    public Optional<OutboxMessage> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(OutboxMessage.class)
                .optional();
    }

    /** Queues one undeliverable message again, with the same key; false if it is not undeliverable any more. */
    boolean again(OutboxMessage message) {
        int changed = jdbc.sql("update referral.outbox_message set status = 'PENDING', attempts = 0"
                        + " where id = :id and status = 'UNDELIVERABLE'")
                .param("id", message.id())
                .update();
        if (changed == 1) {
            jobs.now(ReferralTasks.DISPATCH, message.id());
        }
        return changed == 1;
    }

    /** Gives one undeliverable message up; false if it is not undeliverable any more. */
    boolean giveUp(OutboxMessage message) {
        return jdbc.sql("update referral.outbox_message set status = 'CANCELLED'"
                                + " where id = :id and status = 'UNDELIVERABLE'")
                        .param("id", message.id())
                        .update()
                == 1;
    }

    /** Age of the oldest message that is not sent yet; 0 if there is none. */
    long oldestWaitingSeconds(String agency) {
        return jdbc.sql("select coalesce(min(created_at), :now) from referral.outbox_message"
                        + " where agency = :agency and status = 'PENDING'")
                .param("agency", agency)
                .param("now", region.now())
                .query((rows, index) -> Duration.between(rows.getObject(1, OffsetDateTime.class), region.now())
                        .toSeconds())
                .single();
    }

    /** How many messages to the agency are not sent yet. */
    public int waiting(String agency) {
        return jdbc.sql("select count(*) from referral.outbox_message where agency = :agency and status = 'PENDING'")
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    /** The text, exactly as on the first try. May speak of persons. */
    public String text(OutboxMessage message) {
        byte[] body = jdbc.sql("select body_enc from referral.outbox_message where id = :id")
                .param("id", message.id())
                .query(byte[].class)
                .single();
        return cipher.decrypt(body, bodyOf(message.id()));
    }

    /** Counts a try; false if another node or a person was faster. */
    boolean begin(OutboxMessage message) {
        return fenced(message, "attempts = attempts + 1");
    }

    /** Takes back a try that could not begin. */
    void giveBack(OutboxMessage begun) {
        fenced(begun, "attempts = attempts - 1");
    }

    boolean sent(OutboxMessage begun) {
        return fenced(begun, "status = 'SENT', last_error = null, sent_at = :now");
    }

    /**
     * Notes that a message has arrived after it was given up or called off.
     *
     * @param seen as it stands now, under the hold of its referral
     */
    void arrivedAfterAll(OutboxMessage seen) {
        jdbc.sql("update referral.outbox_message set status = 'SENT', sent_at = :now where id = :id")
                .param("now", region.now())
                .param("id", seen.id())
                .update();
    }

    /** Calls a referral off at its agency once more: the first word may have been there before the referral was. */
    void cancelAgain(String referral) {
        jdbc.sql("update referral.outbox_message set status = 'PENDING', attempts = 0"
                        + " where referral_number = :referral and kind = 'CANCEL' returning id")
                .param("referral", referral)
                .query(UUID.class)
                .list()
                .forEach(id -> jobs.now(ReferralTasks.DISPATCH, id));
    }

    boolean failed(OutboxMessage begun, String code) {
        return fenced(begun, "last_error = :code", code);
    }

    boolean undeliverable(OutboxMessage begun, String code) {
        return fenced(begun, "status = 'UNDELIVERABLE', last_error = :code", code);
    }

    /** Queues the undeliverable referral again, with the same key and text. */
    void again(String referral) {
        jdbc.sql("update referral.outbox_message set status = 'PENDING', attempts = 0"
                        + " where referral_number = :referral and kind = 'REFERRAL' and status = 'UNDELIVERABLE'"
                        + " returning id")
                .param("referral", referral)
                .query(UUID.class)
                .list()
                .forEach(id -> jobs.now(ReferralTasks.DISPATCH, id));
    }

    /** Stops what has not arrived; true if the agency may have got the referral all the same. */
    boolean stop(String referral) {
        jdbc.sql("update referral.outbox_message set status = 'CANCELLED' where referral_number = :referral"
                        + " and kind in ('REFERRAL', 'REMINDER') and status in ('PENDING', 'UNDELIVERABLE')")
                .param("referral", referral)
                .update();
        return mayHaveArrived(referral);
    }

    boolean mayHaveArrived(String referral) {
        return of(referral).stream()
                .filter(message -> message.kind() == MessageKind.REFERRAL)
                .anyMatch(message -> message.attempts() > 0 || message.lastError() != null || message.sentAt() != null);
    }

    /**
     * The agency speaks of the referral, so it has it, whatever became of our tries. What was not tried yet still goes
     * out: the agency knows it by its key if it has it after all.
     *
     * @return true if that was not known before
     */
    boolean provenByAnswer(String referral) {
        return jdbc.sql(
                                "update referral.outbox_message set status = 'SENT', sent_at = :now where referral_number = :referral"
                                        + " and kind = 'REFERRAL' and status in ('PENDING', 'UNDELIVERABLE')"
                                        + " and (attempts > 0 or last_error is not null)")
                        .param("now", region.now())
                        .param("referral", referral)
                        .update()
                > 0;
    }

    private boolean fenced(OutboxMessage seen, String change) {
        return fenced(seen, change, "");
    }

    /** Changes the message only if it is still as seen: a node that was asleep meanwhile changes nothing. */
    private boolean fenced(OutboxMessage seen, String change, String code) {
        int changed = jdbc.sql("update referral.outbox_message set " + change
                        + " where id = :id and status = 'PENDING' and attempts = :attempts")
                .param("id", seen.id())
                .param("attempts", seen.attempts())
                .param("code", code)
                .param("now", region.now())
                .update();
        return changed == 1;
    }

    /**
     * A message to be.
     *
     * @param occasion tells messages of one kind apart, e.g. {@code REMINDER.OUTCOME}
     * @param transport whose form the text has
     */
    record Draft(MessageKind kind, String occasion, TransportKind transport, String body) {}

    private static Row bodyOf(UUID id) {
        return new Row("referral.outbox_message", "body_enc", id);
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

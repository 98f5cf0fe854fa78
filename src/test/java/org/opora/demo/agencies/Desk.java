package org.opora.demo.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.testing.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the agencies remember: how they behave, which referrals they have, and what they are going to answer. */
class Desk {

    private static final String OPEN = "where sent_at is null and not given_up";

    private final JdbcClient jdbc;
    private final Clock clock;

    Desk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AgencySettings settings(Agency agency) {
        return jdbc.sql("select behaviour, answer_after from demo.agency where code = ?")
                .param(agency.code())
                .query((row, number) -> new AgencySettings(
                        Behaviour.find(row.getString("behaviour")).orElseThrow(),
                        Span.parse(row.getString("answer_after"))))
                .optional()
                .orElse(AgencySettings.DEFAULT);
    }

    /** Referrals that were taken without an answer planned are thought over again. */
    void change(Agency agency, AgencySettings settings) {
        jdbc.sql("""
                        insert into demo.agency (code, behaviour, answer_after) values (?, ?, ?)
                        on conflict (code) do update
                        set behaviour = excluded.behaviour, answer_after = excluded.answer_after""")
                .params(
                        agency.code(),
                        settings.behaviour().code(),
                        settings.answerAfter().toString())
                .update();
        unanswered(agency).forEach(number -> plan(agency, number));
    }

    /** Takes a referral, once. */
    void take(Agency agency, String number, @Nullable String task) {
        int taken = jdbc.sql("""
                        insert into demo.referral (agency, number, task_id, status) values (?, ?, ?, 'RECEIVED')
                        on conflict do nothing""").params(agency.code(), number, task).update();
        if (taken == 1) {
            plan(agency, number);
        }
    }

    boolean knows(Agency agency, String number) {
        return status(agency, number).isPresent();
    }

    Optional<String> status(Agency agency, String number) {
        return jdbc.sql("select status from demo.referral where agency = ? and number = ?")
                .params(agency.code(), number)
                .query(String.class)
                .optional();
    }

    void cancel(Agency agency, String number) {
        note(agency, number, "CANCELLED");
        jdbc.sql("delete from demo.answer where agency = ? and referral_number = ? and sent_at is null")
                .params(agency.code(), number)
                .update();
    }

    /** A reminder makes it think again, if it had nothing to say. */
    void remind(Agency agency, String number) {
        if (unanswered(agency).contains(number)) {
            plan(agency, number);
        }
    }

    private List<String> unanswered(Agency agency) {
        return jdbc.sql("""
                        select number from demo.referral r where agency = ? and status = 'RECEIVED' and not exists
                        (select 1 from demo.answer a where a.agency = r.agency and a.referral_number = r.number)
                        order by number""").param(agency.code()).query(String.class).list();
    }

    private void plan(Agency agency, String number) {
        new AnswerPlan(agency, number, settings(agency), clock.instant())
                .answers()
                .forEach(this::plan);
    }

    private void plan(Answer answer) {
        jdbc.sql("""
                        insert into demo.answer
                        (id, agency, referral_number, status, outcome, reason, due_at, copies)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(answer.id(), answer.agency().code(), answer.referralNumber(), answer.status())
                .params(answer.outcome(), answer.reason(), Timestamp.from(answer.dueAt()), answer.copies())
                .update();
    }

    /** Due by the demo clock and, after a failure, ripe for another try by the clock on the wall. */
    List<Answer> due() {
        return jdbc
                .sql("select * from demo.answer " + OPEN
                        + " and due_at <= ? and next_try_at <= now() order by due_at, position")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> answer(row))
                .list()
                .stream()
                .filter(answer -> !settings(answer.agency()).behaviour().isMute())
                .toList();
    }

    /** When the next answer is due after this moment. */
    Optional<Instant> nextDue(Instant after) {
        return jdbc.sql("select min(due_at) as due_at from demo.answer " + OPEN + " and due_at > ?")
                .param(Timestamp.from(after))
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant))
                .single();
    }

    void sent(Answer answer) {
        jdbc.sql("update demo.answer set sent_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), answer.id())
                .update();
        note(answer.agency(), answer.referralNumber(), answer.status());
    }

    /** Tries again a little later each time; gives up after 20 tries, about an hour. */
    void failed(UUID answer) {
        jdbc.sql("""
                        update demo.answer set attempts = attempts + 1, given_up = attempts >= 19,
                        next_try_at = now() + (attempts + 1) * interval '2 seconds' where id = ?""").param(answer).update();
    }

    private void note(Agency agency, String number, String status) {
        jdbc.sql("update demo.referral set status = ? where agency = ? and number = ?")
                .params(status, agency.code(), number)
                .update();
    }

    Optional<String> task(String number) {
        return jdbc.sql("select task_id from demo.referral where agency = 'health' and number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                Agency.of(row.getString("agency")),
                row.getString("referral_number"),
                row.getString("status"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("copies"));
    }
}

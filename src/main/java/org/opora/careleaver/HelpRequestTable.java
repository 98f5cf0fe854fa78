package org.opora.careleaver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.HelpRequest.Answer;
import org.opora.careleaver.HelpRequest.Errand;
import org.opora.careleaver.HelpRequest.Result;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of requests for help; what was said is encrypted. */
@Component
class HelpRequestTable {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    HelpRequestTable(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(HelpRequest request) {
        jdbc.sql("""
                insert into careleaver.help_request (id, case_number, organisation, kind, channel, words_enc, requested_on)
                values (:id, :case, :organisation, :kind, :channel, :words, :requested)""")
                .param("id", request.id())
                .param("case", request.caseNumber())
                .param("organisation", request.organisation())
                .param("kind", request.kind().name())
                .param("channel", request.channel().name())
                .param("words", cipher.encrypt(request.words(), row("words_enc", request.id())))
                .param("requested", request.requestedOn())
                .update();
    }

    void update(HelpRequest request) {
        Optional<Answer> answer = Optional.ofNullable(request.answer());
        Optional<Errand> errand = answer.map(Answer::errand);
        Optional<Result> result = Optional.ofNullable(request.result());
        jdbc.sql("""
                update careleaver.help_request set answered_on = :answered, way = :way, resolved_on = :resolved,
                  outcome = :outcome, agency = :agency, domain = :domain, asked_enc = :asked where id = :id""")
                .param("answered", answer.map(Answer::on).orElse(null), Types.DATE)
                .param("way", answer.map(Answer::way).map(Enum::name).orElse(null), Types.VARCHAR)
                .param("resolved", result.map(Result::on).orElse(null), Types.DATE)
                .param("outcome", result.map(Result::outcome).map(Enum::name).orElse(null), Types.VARCHAR)
                .param("agency", errand.map(Errand::agency).orElse(null), Types.VARCHAR)
                .param("domain", errand.map(Errand::domain).orElse(null), Types.VARCHAR)
                .param("asked", errand.map(asked -> asked(asked, request.id())).orElse(null), Types.BINARY)
                .param("id", request.id())
                .update();
    }

    Optional<HelpRequest> find(UUID id) {
        return jdbc.sql("select * from careleaver.help_request where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** Newest first. */
    List<HelpRequest> ofCase(String caseNumber) {
        return jdbc.sql("select * from careleaver.help_request where case_number = :case"
                        + " order by requested_on desc, seq desc")
                .param("case", caseNumber)
                .query(this::map)
                .list();
    }

    Optional<LocalDate> last(String caseNumber) {
        return jdbc.sql("select requested_on from careleaver.help_request where case_number = :case"
                        + " order by requested_on desc limit 1")
                .param("case", caseNumber)
                .query(LocalDate.class)
                .optional();
    }

    private HelpRequest map(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new HelpRequest(
                id,
                row.getString("case_number"),
                row.getString("organisation"),
                HelpRequest.Kind.valueOf(row.getString("kind")),
                HelpRequest.Channel.valueOf(row.getString("channel")),
                cipher.decrypt(row.getBytes("words_enc"), row("words_enc", id)),
                row.getObject("requested_on", LocalDate.class),
                answer(row, id),
                result(row));
    }

    private @Nullable Answer answer(ResultSet row, UUID id) throws SQLException {
        String way = row.getString("way");
        return way == null
                ? null
                : new Answer(
                        row.getObject("answered_on", LocalDate.class), HelpRequest.Way.valueOf(way), errand(row, id));
    }

    private @Nullable Errand errand(ResultSet row, UUID id) throws SQLException {
        byte[] asked = row.getBytes("asked_enc");
        return asked == null
                ? null
                : new Errand(
                        cipher.decrypt(asked, row("asked_enc", id)), row.getString("agency"), row.getString("domain"));
    }

    private static @Nullable Result result(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Result(row.getObject("resolved_on", LocalDate.class), HelpRequest.Outcome.valueOf(outcome));
    }

    private byte[] asked(Errand errand, UUID id) {
        return cipher.encrypt(errand.words(), row("asked_enc", id));
    }

    private static Row row(String column, UUID id) {
        return new Row("careleaver.help_request", column, id);
    }
}

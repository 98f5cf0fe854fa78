package org.opora.careleaver.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequest.Answer;
import org.opora.careleaver.HelpRequest.Result;

/**
 * A request for help. Codes are those of {@link HelpRequest}; days are ISO-8601.
 *
 * @param words as the leaver said it
 * @param answeredOn absent before it is answered, as is {@code way}
 * @param resolvedOn absent before it is done with, as is {@code outcome}
 */
record HelpRequestView(
        UUID id,
        String caseNumber,
        String helpKind,
        String channel,
        String words,
        LocalDate requestedOn,
        @Nullable LocalDate answeredOn,
        @Nullable String way,
        @Nullable LocalDate resolvedOn,
        @Nullable String outcome) {

    static HelpRequestView of(HelpRequest request) {
        Optional<Answer> answer = Optional.ofNullable(request.answer());
        Optional<Result> result = Optional.ofNullable(request.result());
        return new HelpRequestView(
                request.id(),
                request.caseNumber(),
                request.kind().name(),
                request.channel().name(),
                request.words(),
                request.requestedOn(),
                answer.map(Answer::on).orElse(null),
                answer.map(Answer::way).map(Enum::name).orElse(null),
                result.map(Result::on).orElse(null),
                result.map(Result::outcome).map(Enum::name).orElse(null));
    }
}

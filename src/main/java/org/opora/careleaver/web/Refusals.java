package org.opora.careleaver.web;

import java.util.List;
import java.util.Map;
import org.opora.careleaver.Finding;
import org.opora.engine.FieldRefused;
import org.opora.engine.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** What is wrong with a field, as problem details (RFC 9457) in the language of the reader. */
@Component
class Refusals {

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    ProblemDetail of(FieldRefused refused) {
        String message = words(refused.rule(), refused.arguments());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.field() + ": " + message);
        problem.setProperty(
                "errors", List.of(Map.of("field", refused.field(), "rule", refused.rule(), "message", message)));
        return problem;
    }

    String words(Finding finding) {
        return words(finding.rule(), finding.arguments());
    }

    private String words(String rule, List<?> arguments) {
        return words.sentence("form.rule." + rule, arguments.toArray());
    }
}

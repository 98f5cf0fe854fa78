package org.opora.desk.draft;

import java.util.Map;
import org.opora.desk.draft.DraftRefused.Why;
import org.opora.engine.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as problem details (RFC 9457) in the language of the reader. They never repeat what was written. */
@RestControllerAdvice(assignableTypes = DraftController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftProblems {

    private static final Map<Why, HttpStatus> STATUS = Map.of(
            Why.GONE, HttpStatus.NOT_FOUND,
            Why.HELD, HttpStatus.FORBIDDEN,
            Why.CONFLICT, HttpStatus.PRECONDITION_FAILED,
            Why.TOO_LARGE, HttpStatus.PAYLOAD_TOO_LARGE,
            Why.UNREADABLE, HttpStatus.BAD_REQUEST,
            Why.UNCONDITIONAL, HttpStatus.PRECONDITION_REQUIRED);

    private final Words words;
    private final DraftSettings settings;

    DraftProblems(Words words, DraftSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    @ExceptionHandler
    ProblemDetail refused(DraftRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                STATUS.getOrDefault(refused.why(), HttpStatus.BAD_REQUEST),
                words.sentence(
                        "drafts.refused." + refused.why(), settings.largest().toKilobytes()));
        problem.setProperty("reason", refused.why().name());
        refused.stored().ifPresent(draft -> {
            problem.setProperty("version", draft.version());
            problem.setProperty("savedAt", draft.savedAt());
            problem.setProperty("computer", draft.mark().computer());
        });
        return problem;
    }
}

package org.opora.desk.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused searches as problem details, in the reader's language. */
@RestControllerAdvice(assignableTypes = {SearchController.class, DoublesController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchRefusals {

    private static final String A_MINUTE = "60";

    private final MessageSource messages;

    SearchRefusals(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SearchRefused refused, Locale locale) {
        SearchRefused.Why why = refused.why();
        String words = messages.getMessage("search.refused." + why, null, locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(why.status(), words);
        if (why == SearchRefused.Why.TOO_SHORT || why == SearchRefused.Why.TOO_LONG) {
            problem.setProperty("errors", List.of(Map.of("field", "text", "rule", words)));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(why.status());
        if (why == SearchRefused.Why.TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, A_MINUTE);
        }
        return answer.body(problem);
    }
}

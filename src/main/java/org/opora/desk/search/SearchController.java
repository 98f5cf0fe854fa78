package org.opora.desk.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Search for the scripts of Tasklist and for programs. What is looked for is in the body, so that no address tells it. */
@RestController
class SearchController {

    private static final String A_MINUTE = "60";

    private final SearchPeople searchPeople;
    private final MessageSource messages;

    SearchController(SearchPeople searchPeople, MessageSource messages) {
        this.searchPeople = searchPeople;
        this.messages = messages;
    }

    /** 400 for a text that is too short or too long, 403 for roles that do not read case files, 429 for too many. */
    @PostMapping("/api/desk/search")
    SearchResult search(@RequestBody Text text, Locale locale) {
        return searchPeople.search(text.text() == null ? "" : text.text(), locale);
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

    record Text(@Nullable String text) {

        /** Without the text, which tells who is looked for. */
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }
}

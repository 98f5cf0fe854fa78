package org.opora.desk.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Search for the scripts of Tasklist and for programs. What is looked for is in the body, so that no address tells it. */
@RestController
class SearchController {

    private final SearchPeople searchPeople;

    SearchController(SearchPeople searchPeople) {
        this.searchPeople = searchPeople;
    }

    /** 400 for a text that is too short or too long, 403 for roles that do not read case files, 429 for too many. */
    @PostMapping("/api/desk/search")
    SearchResult search(@RequestBody Text text, Locale locale) {
        return searchPeople.search(text.text() == null ? "" : text.text(), locale);
    }

    record Text(@Nullable String text) {

        /** Without the text, which tells who is looked for. */
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }
}

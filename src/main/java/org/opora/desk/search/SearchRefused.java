package org.opora.desk.search;

import org.springframework.http.HttpStatus;

/** A search that is not made. Its message never holds what was typed. */
class SearchRefused extends RuntimeException {

    private final Why why;

    SearchRefused(Why why) {
        super("search refused: " + why);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** The words are in the messages, below {@code search.refused.}. */
    enum Why {
        ROLE(HttpStatus.FORBIDDEN),
        TOO_SHORT(HttpStatus.BAD_REQUEST),
        TOO_LONG(HttpStatus.BAD_REQUEST),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

        private final HttpStatus status;

        Why(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }
}

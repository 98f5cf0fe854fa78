package org.opora.demo;

import org.springframework.http.HttpStatus;

/** A request to the demo server's levers that cannot be followed. */
class DemoRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /** @param message names the field and the rule */
    DemoRefusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}

package org.opora.reporting.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that breaks a rule; the detail names the field as the address does, for whoever writes a program. */
class QuestionRefused extends ErrorResponseException {

    private final String rule;
    private final transient List<Object> arguments;

    /** @param rule key below {@code reporting.refused}, and below {@code reporting.page.refused} for people */
    QuestionRefused(HttpStatus status, String rule, String detail, List<Object> arguments) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
        this.rule = rule;
        this.arguments = arguments;
    }

    String rule() {
        return rule;
    }

    List<Object> arguments() {
        return arguments;
    }
}

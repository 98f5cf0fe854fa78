package org.opora.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request to the demo server's levers (RFC 9457). */
@RestControllerAdvice(assignableTypes = DemoController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile(Demo.PROFILE)
class DemoProblems {

    @ExceptionHandler
    ProblemDetail refused(DemoRefusal refusal) {
        return ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "the body must be JSON: {\"advance\":\"P30D\"} for the time, "
                        + "{\"behaviour\":\"normal\",\"answerAfter\":\"P3D\"} for an agency");
    }
}

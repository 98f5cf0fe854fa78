package org.opora.security.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as problem details (RFC 9457) that name the field and the rule; whoever reads pages gets a page. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final String UNREADABLE = "22021";

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = refused.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "rule", String.valueOf(error.getDefaultMessage())))
                .toList();
        ProblemDetail problem = refused.getBody();
        problem.setDetail(errors.stream()
                .map(error -> "%s: %s".formatted(error.get("field"), error.get("rule")))
                .collect(Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = refused.getCause() instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .map(String::valueOf)
                        .collect(Collectors.joining("."))
                : "";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, field.isBlank() ? "The body is not valid JSON." : field + ": unknown field or wrong type");
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (request instanceof ServletWebRequest web && readsPages(web.getRequest()) && web.getResponse() != null) {
            show(status, web.getResponse());
            return null;
        }
        return super.handleExceptionInternal(fault, body, headers, status, request);
    }

    private static boolean readsPages(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.startsWith(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

    /** By the templates in {@code error/}. */
    private static void show(HttpStatusCode status, HttpServletResponse response) {
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A text that no database keeps, such as one with a zero character. Other faults of data are ours. */
    @ExceptionHandler
    ProblemDetail unreadable(DataIntegrityViolationException fault) {
        if (fault.getRootCause() instanceof SQLException refused && UNREADABLE.equals(refused.getSQLState())) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "A value holds a character that is no text.");
        }
        throw fault;
    }
}

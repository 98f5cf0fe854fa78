package org.opora.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/**
 * Answers a failed call of the engine's API. What the caller did, or what somebody else did in the same moment, is told to
 * him in his language with a status below 500 and leaves no trace in the log; the rest is a fault of the server, which the
 * engine answers and logs. Tasklist shows the {@code message} of the body beside the form, which stays filled in.
 */
@Component
class EngineFaults {

    private final Words words;
    private final CallSubjects subjects;

    EngineFaults(Words words, CallSubjects subjects) {
        this.words = words;
        this.subjects = subjects;
    }

    Response answer(Throwable fault, HttpServletRequest request) {
        Causes causes = Causes.of(fault);
        Optional<Refusal> refusal = refusal(causes, request);
        if (refusal.isPresent()) {
            return response(
                    refusal.get().status(), words.of("fault", refusal.get().reason()));
        }
        return causes.find(FormFieldValidationException.class)
                .map(refused -> response(Status.BAD_REQUEST, refused.getMessage()))
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(fault));
    }

    private Optional<Refusal> refusal(Causes causes, HttpServletRequest request) {
        int status = ExceptionHandlerHelper.getInstance()
                .getStatus(causes.outermost())
                .getStatusCode();
        boolean asks = EngineApiGate.isQuestion(request);
        if (status < 500 && asks) {
            return Optional.empty();
        }
        if (status == Status.FORBIDDEN.getStatusCode()) {
            // the grants of a task go with it, which a second person may see before the task itself is gone
            return subjects.missing(request).filter(refusal -> refusal.status() == Status.CONFLICT);
        }
        return Optional.<Refusal>empty()
                .or(() -> subjects.missing(request))
                .or(() -> causes.collided() ? Optional.of(Refusal.conflict("collided")) : Optional.empty())
                .or(() -> causes.taken() ? Optional.of(Refusal.conflict("taken")) : Optional.empty())
                .or(() -> status < 500 ? Optional.empty() : causes.mistake(asks));
    }

    private static Response response(Status status, @Nullable String message) {
        return Response.status(status)
                .entity(Map.of("type", status.getReasonPhrase(), "message", String.valueOf(message)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** @param reason key of the message below {@code fault.} */
    record Refusal(Status status, String reason) {

        static Refusal conflict(String reason) {
            return new Refusal(Status.CONFLICT, reason);
        }

        static Refusal unknown(String reason) {
            return new Refusal(Status.NOT_FOUND, reason);
        }

        static Refusal mistake(String reason) {
            return new Refusal(Status.BAD_REQUEST, reason);
        }
    }
}

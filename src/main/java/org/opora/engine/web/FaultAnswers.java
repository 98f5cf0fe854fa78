package org.opora.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Puts {@link EngineFaults} in the place of the engine's own answers, in each of its web applications. */
@ConstrainedTo(RuntimeType.SERVER)
public class FaultAnswers implements Feature {

    /** Before the engine's own, which have none. */
    private static final int FIRST = 1;

    @Override
    public boolean configure(FeatureContext context) {
        context.register(OfEngine.class, FIRST);
        context.register(OfRest.class, FIRST);
        context.register(OfAny.class, FIRST);
        context.register(SomeBody.class);
        return true;
    }

    private static Response answer(Throwable fault) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(EngineFaults.class)
                .answer(fault, request);
    }

    /** Refuses the body {@code null}, on which the engine's own classes stumble. */
    public static class SomeBody implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            Object body = context.proceed();
            if (body == null) {
                throw new InvalidRequestException(Response.Status.BAD_REQUEST, "the body is null");
            }
            return body;
        }
    }

    /** Faults of the engine. */
    public static class OfEngine implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException fault) {
            return answer(fault);
        }
    }

    /** Faults that the engine's interface has given a status. */
    public static class OfRest implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException fault) {
            return answer(fault);
        }
    }

    /** Everything else. */
    public static class OfAny implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable fault) {
            return answer(fault);
        }
    }
}

package org.opora.benchmarks;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.FormListener;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Processes;
import org.opora.engine.Submission;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands around the server's delegates and listeners and writes down on the {@link Tape} what they do to the process. */
class TapeRecorder implements BeanPostProcessor {

    private final Tape tape;

    TapeRecorder(Tape tape) {
        this.tape = tape;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaDelegate delegate) {
            return (JavaDelegate) execution ->
                    tape.inDelegate(name, () -> delegate.execute(heard(DelegateExecution.class, execution)));
        }
        if (bean instanceof FormListener listener) {
            return Around.each(FormListener.class, listener, this::listener);
        }
        if (bean instanceof Decisions decisions) {
            return Around.each(Decisions.class, decisions, this::decision);
        }
        return bean instanceof Processes processes ? Around.each(Processes.class, processes, this::message) : bean;
    }

    private @Nullable Object listener(Method method, Object[] arguments, Callable<@Nullable Object> call)
            throws Exception {
        if (!method.getName().equals("submitted")) {
            return call.call();
        }
        arguments[0] = heard(Submission.class, (Submission) arguments[0]);
        tape.inListener(call::call);
        return null;
    }

    private <T> T heard(Class<T> type, T scope) {
        return Around.each(type, scope, (method, arguments, call) -> {
            if (method.getName().matches("set|setVariable|setVariableLocal") && arguments.length == 2) {
                String variable =
                        arguments[0] instanceof ProcessVariable<?> typed ? typed.name() : (String) arguments[0];
                boolean local = method.getName().endsWith("Local");
                tape.note(act -> act.assignments().add(new Act.Assignment(variable, arguments[1], local)));
            }
            return call.call();
        });
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object decision(Method method, Object[] arguments, Callable<@Nullable Object> call)
            throws Exception {
        Map<String, Object> inputs = new HashMap<>((Map<String, Object>) arguments[1]);
        tape.note(act -> act.evaluations().add(new Act.Evaluation((String) arguments[0], inputs)));
        return call.call();
    }

    private @Nullable Object message(Method method, Object[] arguments, Callable<@Nullable Object> call)
            throws Exception {
        if (Set.of("tell", "report").contains(method.getName())) {
            tape.note(act -> act.messages().add((String) arguments[0]));
        }
        return tape.elsewhere(call);
    }
}

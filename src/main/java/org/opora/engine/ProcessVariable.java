package org.opora.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * Name and type of a process variable. Declared once, beside the process it belongs to; values are codes, ids, numbers
 * and ISO dates, never words about people.
 *
 * @param <T> {@link String}, {@link Integer} or {@link Boolean}
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Class<T> type;

    private ProcessVariable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    /** A code, an id or an ISO-8601 date. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public String name() {
        return name;
    }

    /** The value, which the model guarantees at this place. */
    public T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "process variable '%s' is not set at %s".formatted(name, scope.getVariableScopeKey())));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(cast(scope.getVariable(name)));
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    @Nullable
    T cast(@Nullable Object value) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("process variable '%s' is a %s, expected %s"
                    .formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(value);
    }
}

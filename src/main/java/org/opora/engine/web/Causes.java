package org.opora.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.opora.engine.web.EngineFaults.Refusal;

/** Why a call of the engine failed, the outermost exception first. */
record Causes(List<Throwable> chain) {

    /** Foreign key of a row that somebody else has just removed; serialisation; deadlock. */
    private static final Set<String> COLLISIONS = Set.of("23503", "40001", "40P01");

    private static final String UNREADABLE_CHARACTER = "22021";
    private static final String DATA = "22";

    /** Packages of the engine's interface, where a missing value can only be missing in the request. */
    private static final List<String> INTERFACES = List.of("org.camunda.bpm.engine.rest.", "org.camunda.bpm.cockpit.");

    static Causes of(Throwable fault) {
        return new Causes(Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList());
    }

    Throwable outermost() {
        return chain.get(0);
    }

    <T> Optional<T> find(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Somebody else changed the same thing in the same moment. */
    boolean collided() {
        return find(OptimisticLockingException.class).isPresent()
                || sqlState().filter(COLLISIONS::contains).isPresent();
    }

    boolean taken() {
        return find(TaskAlreadyClaimedException.class).isPresent();
    }

    /** What the caller did wrong, if it was he: a change that fails for other reasons is a fault of ours. */
    Optional<Refusal> mistake(boolean asks) {
        if (asks && find(NullValueException.class).isPresent()) {
            return Optional.of(Refusal.unknown("unknown"));
        }
        boolean malformed = find(JsonProcessingException.class).isPresent() || lacksValue();
        return malformed || badValue(asks) ? Optional.of(Refusal.mistake("malformed")) : Optional.empty();
    }

    private boolean badValue(boolean asks) {
        return sqlState()
                .filter(state -> state.equals(UNREADABLE_CHARACTER) || asks && state.startsWith(DATA))
                .isPresent();
    }

    private boolean lacksValue() {
        return find(NullPointerException.class)
                .map(Throwable::getStackTrace)
                .filter(trace -> trace.length > 0)
                .filter(trace -> INTERFACES.stream().anyMatch(trace[0].getClassName()::startsWith))
                .isPresent();
    }

    private Optional<String> sqlState() {
        return find(SQLException.class).map(SQLException::getSQLState);
    }
}

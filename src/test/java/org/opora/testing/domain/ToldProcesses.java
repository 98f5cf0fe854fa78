package org.opora.testing.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Processes;

/** Remembers what processes were told. */
public class ToldProcesses implements Processes {

    private final List<String> told = new ArrayList<>();
    private final Set<String> awaited = new HashSet<>();

    public List<String> told() {
        return told;
    }

    public void await(String message, String caseNumber) {
        awaited.add(message + " " + caseNumber);
    }

    @Override
    public void start(String message, String caseNumber, String organisation, Map<String, @Nullable Object> variables) {
        told.add("start " + message + " " + caseNumber + " " + organisation);
    }

    @Override
    public boolean tell(String message, String caseNumber, Map<String, @Nullable Object> variables) {
        told.add(message + " " + caseNumber);
        return awaits(message, caseNumber);
    }

    @Override
    public boolean tell(String message, Recipient recipient, Map<String, @Nullable Object> variables) {
        return tell(message, recipient.caseNumber(), variables);
    }

    @Override
    public boolean report(String message, String caseNumber, Map<String, @Nullable Object> variables) {
        return tell(message, caseNumber, variables);
    }

    @Override
    public boolean awaits(String message, String caseNumber) {
        return awaited.contains(message + " " + caseNumber);
    }
}

package org.opora.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Processes;

/** Processes that wait or not, as the test says, and remember what they were told. */
class ScriptedProcesses implements Processes {

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final List<String> told = new CopyOnWriteArrayList<>();

    void waitsFor(String referral) {
        waiting.add(referral);
    }

    /** Lines such as {@code REF-2026-000001 ReferralAnswered ACCEPTED}. */
    List<String> told(String referral) {
        return told.stream().filter(line -> line.startsWith(referral)).toList();
    }

    @Override
    public boolean tell(String message, Recipient recipient, Map<String, @Nullable Object> variables) {
        if (!waiting.contains(recipient.value())) {
            return false;
        }
        Object status = variables.getOrDefault("referralStatus", "");
        told.add("%s %s %s".formatted(recipient.value(), message, status).strip());
        return true;
    }

    @Override
    public void start(String message, String caseNumber, String organisation, Map<String, @Nullable Object> variables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean tell(String message, String caseNumber, Map<String, @Nullable Object> variables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean report(String message, String caseNumber, Map<String, @Nullable Object> variables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean awaits(String message, String caseNumber) {
        throw new UnsupportedOperationException();
    }
}

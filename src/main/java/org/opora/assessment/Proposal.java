package org.opora.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table proposed in a case, from which inputs, and what a person made of it.
 *
 * @param rules ids of the rules that matched
 * @param outputs one map a matched rule
 * @param decision null while nobody decided
 */
public record Proposal(
        String caseNumber,
        String table,
        int version,
        Map<String, @Nullable Object> inputs,
        List<String> rules,
        List<Map<String, @Nullable Object>> outputs,
        Instant at,
        @Nullable Verdict decision) {

    /**
     * A person's decision.
     *
     * @param value code that was decided
     * @param by login
     * @param overrideReason why it differs from the proposal, if it does
     */
    public record Verdict(
            String value, String by, Instant at, @Nullable String overrideReason) {}
}

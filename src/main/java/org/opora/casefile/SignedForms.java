package org.opora.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger one by one, with the version of the form that was signed: for reading and printing. */
public interface SignedForms {

    /** A form as it was signed; empty if the entry is none. */
    Optional<Signed> find(UUID entry);

    /** What there is in the file of a case, oldest first, without what was said. */
    List<Heading> headings(String caseNumber);

    /** What was said or noted in an entry. */
    Map<String, Object> content(UUID entry);

    /**
     * @param kind {@code FORM}, or the kind of the noted fact such as {@code LEVEL_CHANGED}
     * @param form id of the form, if it is one
     * @param deployment that holds the form exactly as it was shown
     * @param process in whose model the step stands
     */
    record Heading(
            UUID id,
            String caseNumber,
            int episode,
            String kind,
            @Nullable String form,
            @Nullable String deployment,
            @Nullable String process,
            @Nullable String step,
            Instant at,
            String by) {}

    /** @param values by field key, as {@link org.opora.engine.Fields} has them */
    record Signed(
            UUID id,
            String caseNumber,
            int episode,
            String form,
            String deployment,
            String process,
            String step,
            Instant signedAt,
            String signedBy,
            Map<String, Object> values) {}
}

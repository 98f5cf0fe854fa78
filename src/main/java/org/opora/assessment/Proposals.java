package org.opora.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tables proposed in a case and what people decided. */
public interface Proposals {

    /** Newest first. */
    List<Proposal> all(String caseNumber);

    /** Those of some tables, newest first. */
    List<Proposal> of(String caseNumber, Collection<String> tables);

    /** The newest of a table, e.g. {@code RemovalEligibility}. */
    Optional<Proposal> latest(String caseNumber, String table);

    /** Notes beside the table's newest proposal what the current person decided, and why if it differs. */
    void decided(String caseNumber, String table, String value, @Nullable String overrideReason);
}

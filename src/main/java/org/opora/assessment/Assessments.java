package org.opora.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assessments of risks and strengths, with what the tables proposed and what people decided. */
public interface Assessments {

    Optional<Assessment> latest(String caseNumber);

    /** Newest first. */
    List<Assessment> all(String caseNumber);

    /** Notes what a person decided about the latest proposal, and why if it differs. */
    void decided(String caseNumber, String level, @Nullable String category, @Nullable String overrideReason);

    /**
     * @param netScore risk points less protective points, not below 0 (domain reference 3.2)
     * @param flags codes of factors that are severe and critical
     * @param templates codes of plan templates the factors call for
     */
    record Assessment(
            String caseNumber,
            Instant at,
            int riskScore,
            int protectiveScore,
            int netScore,
            List<String> flags,
            String proposedLevel,
            String proposedCategory,
            List<String> templates) {}
}

package org.opora.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecordedAssessments implements Assessments {

    private final AssessmentStore store;
    private final Proposals proposals;

    RecordedAssessments(AssessmentStore store, Proposals proposals) {
        this.store = store;
        this.proposals = proposals;
    }

    @Override
    public Optional<Assessment> latest(String caseNumber) {
        return all(caseNumber).stream().findFirst();
    }

    @Override
    public List<Assessment> all(String caseNumber) {
        return store.ofCase(caseNumber);
    }

    @Override
    public void decided(String caseNumber, String level, @Nullable String category, @Nullable String overrideReason) {
        proposals.decided(caseNumber, "SupportLevel", level, overrideReason);
        if (category != null) {
            proposals.decided(caseNumber, "CategoryProposal", category, overrideReason);
        }
    }
}

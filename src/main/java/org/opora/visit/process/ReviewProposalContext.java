package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.PROPOSED_REVIEW_OUTCOME;
import static org.opora.visit.process.VisitVariables.REMOVAL_REASON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opora.assessment.Proposal;
import org.opora.assessment.Proposals;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Shows those who review or end support what the tables propose, and why. */
@Component
class ReviewProposalContext implements FormContext {

    private final Proposals proposals;
    private final Words words;

    ReviewProposalContext(Proposals proposals, Words words) {
        this.proposals = proposals;
        this.words = words;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-review", "decide-removal");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        Optional<Proposal> proposal = proposals.latest(form.caseNumber(), "RemovalEligibility");
        var lines = new ArrayList<String>();
        outcome(form, proposal).ifPresent(code -> lines.add(line("outcome", "visit.outcome", code)));
        levelByNeeds(form).ifPresent(code -> lines.add(line("level", "assessment.level", code)));
        reason(proposal).ifPresent(code -> lines.add(line("reason", "visit.reason", code)));
        form.variable(REMOVAL_REASON).ifPresent(code -> lines.add(line("ground", "visit.reason", code)));
        proposal.map(this::facts).ifPresent(lines::addAll);
        return Map.of("proposalText", String.join("\n", lines));
    }

    private Optional<String> outcome(OpenedForm form, Optional<Proposal> proposal) {
        return form.variable(PROPOSED_REVIEW_OUTCOME).or(() -> proposal.flatMap(made -> output(made, "proposal")));
    }

    /** What the needs of a care leaver call for; empty for a family. */
    private Optional<String> levelByNeeds(OpenedForm form) {
        return proposals.latest(form.caseNumber(), "CareLeaverLevel").flatMap(made -> output(made, "level"));
    }

    private static Optional<String> reason(Optional<Proposal> proposal) {
        return proposal.flatMap(made -> output(made, "reason"));
    }

    private List<String> facts(Proposal proposal) {
        return Stream.concat(grounds(proposal), numbers(proposal)).toList();
    }

    private Stream<String> grounds(Proposal proposal) {
        return Stream.of("deathOrMissing", "rightsTerminated", "parentApplication")
                .filter(fact -> Boolean.TRUE.equals(proposal.inputs().get(fact)))
                .map(fact -> "- " + words.sentence("visit.fact." + fact));
    }

    private Stream<String> numbers(Proposal proposal) {
        return Stream.of("netScore", "criticalFlags", "actionsDonePercent", "daysSinceIncident", "daysSinceVisit")
                .filter(fact -> proposal.inputs().get(fact) != null)
                .map(fact -> "- "
                        + words.sentence(
                                "visit.fact." + fact,
                                String.valueOf(proposal.inputs().get(fact))));
    }

    private String line(String label, String kind, String code) {
        return "- " + words.sentence("visit.proposal." + label, words.of(kind, code));
    }

    private static Optional<String> output(Proposal proposal, String name) {
        return proposal.outputs().stream()
                .findFirst()
                .map(outputs -> outputs.get(name))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}

package org.opora.assessment;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.opora.assessment.Assessments.Assessment;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.springframework.stereotype.Component;

/** Scores the latest signed assessment of a family and asks the tables what they propose. */
@Component
public class AssessRisks {

    private static final List<String> FORMS = List.of("reassess-risks", "assess-risks");

    private final CaseFile caseFile;
    private final FactorTables factorTables;
    private final ProposalTables proposals;
    private final YoungestChild youngestChild;
    private final AssessmentStore store;
    private final Clock clock;

    AssessRisks(
            CaseFile caseFile,
            FactorTables factorTables,
            ProposalTables proposals,
            YoungestChild youngestChild,
            AssessmentStore store,
            Clock clock) {
        this.caseFile = caseFile;
        this.factorTables = factorTables;
        this.proposals = proposals;
        this.youngestChild = youngestChild;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A form is assessed once: asked again, the stored assessment is the answer.
     *
     * @throws NoSuchElementException if no assessment was signed
     */
    public Assessment assess(String caseNumber) {
        SignedForm form = latest(caseFile, caseNumber)
                .orElseThrow(() -> new NoSuchElementException("case %s has no assessment".formatted(caseNumber)));
        return store.of(form.id()).orElseGet(() -> evaluate(caseNumber, form));
    }

    /** The newest of both forms that state factors. */
    static Optional<SignedForm> latest(CaseFile caseFile, String caseNumber) {
        return FORMS.stream()
                .flatMap(form -> caseFile.latest(caseNumber, form).stream())
                .max(Comparator.comparing(SignedForm::signedAt));
    }

    private Assessment evaluate(String caseNumber, SignedForm form) {
        Factors factors = Factors.of(form.fields());
        Score score = factorTables.score(factors);
        List<String> flags = factorTables.criticalFlags(factors);
        var assessment = new Assessment(
                caseNumber,
                clock.instant(),
                score.risk(),
                score.protective(),
                score.net(),
                flags,
                proposals.level(form.fields(), score, flags),
                proposals.category(factors, score),
                proposals.templates(
                        factors,
                        youngestChild.age(caseNumber).orElse(null),
                        form.fields().ticked("svoFamily")));
        store.add(assessment, new AssessmentStore.Source(form.id(), form.episode(), factors, score.tableVersion()));
        return assessment;
    }
}

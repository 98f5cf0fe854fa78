package org.opora.careleaver.process;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.opora.careleaver.process.LifecycleVariables.LEGAL_BASIS;
import static org.opora.careleaver.process.LifecycleVariables.LEVEL;
import static org.opora.careleaver.process.LifecycleVariables.SUPPORT_UNTIL;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opora.assessment.Assessments;
import org.opora.assessment.Assessments.Assessment;
import org.opora.assessment.Proposals;
import org.opora.careleaver.SupportTerm;
import org.opora.casefile.Curators;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormContext;
import org.opora.engine.FormListener;
import org.opora.engine.OpenedForm;
import org.opora.engine.Submission;
import org.opora.engine.Words;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** The head of the institution decides on the level, beside the proposal of the table, and appoints the personal adviser. */
@Component
class DecideLevelForm implements FormListener, FormContext {

    private static final String FORM = "decide-level";
    private static final String TABLE = "CareLeaverLevel";

    private final Assessments assessments;
    private final Proposals proposals;
    private final SupportCases cases;
    private final Curators curators;
    private final CareLeavers leavers;
    private final SupportTerm term;
    private final Words words;

    DecideLevelForm(
            Assessments assessments,
            Proposals proposals,
            SupportCases cases,
            Curators curators,
            CareLeavers leavers,
            SupportTerm term,
            Words words) {
        this.assessments = assessments;
        this.proposals = proposals;
        this.cases = cases;
        this.curators = curators;
        this.leavers = leavers;
        this.term = term;
        this.words = words;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        var values = new HashMap<String, Object>();
        assessments.latest(form.caseNumber()).map(this::texts).ifPresent(values::putAll);
        values.put("curators", curators.options(form.organisation()));
        return values;
    }

    private Map<String, Object> texts(Assessment assessment) {
        return Map.of(
                "proposedLevelText", words.of("assessment.level", assessment.proposedLevel()),
                "needsText", String.valueOf(assessment.riskScore()),
                "factsText", words.list("assessment.fact", assessment.flags()),
                "templatesText", words.list("assessment.template", assessment.templates()));
    }

    @Override
    public void submitted(Submission submission) {
        String number = submission.caseNumber();
        Fields form = submission.fields();
        String level = checkedLevel(form, assessments.latest(number).orElseThrow());
        String adviser = curators.checked("curator", form.requiredText("curator"), submission.organisation());
        proposals.decided(number, TABLE, level, form.text("overrideReason").orElse(null));
        cases.decideLevel(number, level, null);
        cases.takeOn(number, adviser, submission.variable(LEGAL_BASIS).orElse(null));
        leavers.move(number, CareLeaverStatus.SUPPORTED);
        submission.set(LEVEL, level);
        submission.set(SUPPORT_UNTIL, ISO_OFFSET_DATE_TIME.format(term.endsAt(number)));
    }

    private static String checkedLevel(Fields form, Assessment proposal) {
        String level = form.requiredText("decidedLevel");
        if (!level.equals(proposal.proposedLevel())
                && form.text("overrideReason").isEmpty()) {
            throw new FieldRefused("overrideReason", "override.reason");
        }
        return level;
    }
}

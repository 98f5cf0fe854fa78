package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CURATOR;
import static org.opora.casefile.process.CaseVariables.LEGAL_BASIS;

import java.util.Map;
import java.util.Set;
import org.opora.casefile.Curators;
import org.opora.casefile.SupportCases;
import org.opora.engine.FormContext;
import org.opora.engine.FormListener;
import org.opora.engine.OpenedForm;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** Gives the family a curator of its organisation; shows who carries how much, the least loaded first. */
@Component
class AppointCuratorForm implements FormListener, FormContext {

    private static final String FORM = "appoint-curator";

    private final SupportCases cases;
    private final Curators curators;

    AppointCuratorForm(SupportCases cases, Curators curators) {
        this.cases = cases;
        this.curators = curators;
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
        return Map.of("curators", curators.options(form.organisation()));
    }

    @Override
    public void submitted(Submission submission) {
        String curator =
                curators.checked("curator", submission.fields().requiredText("curator"), submission.organisation());
        String legalBasis = submission.variable(LEGAL_BASIS).orElse(CaseCodes.VOLUNTARY);
        cases.takeOn(submission.caseNumber(), curator, legalBasis);
        submission.set(CURATOR, curator);
    }
}

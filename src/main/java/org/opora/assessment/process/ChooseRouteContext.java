package org.opora.assessment.process;

import java.util.Map;
import java.util.Set;
import org.opora.assessment.Assessments;
import org.opora.assessment.Assessments.Assessment;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Shows the supervisor what the tables propose, in words. */
@Component
class ChooseRouteContext implements FormContext {

    private final Assessments assessments;
    private final Words words;

    ChooseRouteContext(Assessments assessments, Words words) {
        this.assessments = assessments;
        this.words = words;
    }

    @Override
    public Set<String> forms() {
        return Set.of("choose-route");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return assessments.latest(form.caseNumber()).map(this::texts).orElse(Map.of());
    }

    private Map<String, Object> texts(Assessment assessment) {
        return Map.of(
                "proposedLevelText", words.of("assessment.level", assessment.proposedLevel()),
                "proposedCategoryText", words.of("assessment.category", assessment.proposedCategory()),
                "netScoreText", score(assessment),
                "flagsText", words.list("assessment.factor", assessment.flags()),
                "templatesText", words.list("assessment.template", assessment.templates()));
    }

    private String score(Assessment assessment) {
        return words.sentence(
                "assessment.score", assessment.netScore(), assessment.riskScore(), assessment.protectiveScore());
    }
}

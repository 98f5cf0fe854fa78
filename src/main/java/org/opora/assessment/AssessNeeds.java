package org.opora.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Assessments.Assessment;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.engine.Decisions;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** Weighs the latest signed assessment of a care leaver's needs and asks the tables what they propose. */
@Component
public class AssessNeeds {

    private static final String FORM = "assess-needs";

    private final CaseFile caseFile;
    private final CareLeavers leavers;
    private final Decisions decisions;
    private final AssessmentStore store;
    private final Region region;
    private final Clock clock;

    AssessNeeds(
            CaseFile caseFile,
            CareLeavers leavers,
            Decisions decisions,
            AssessmentStore store,
            Region region,
            Clock clock) {
        this.caseFile = caseFile;
        this.leavers = leavers;
        this.decisions = decisions;
        this.store = store;
        this.region = region;
        this.clock = clock;
    }

    /**
     * A form is assessed once: asked again, the stored assessment is the answer.
     *
     * @throws NoSuchElementException if no assessment was signed
     */
    public Assessment assess(String caseNumber) {
        SignedForm form = caseFile.latest(caseNumber, FORM)
                .orElseThrow(() -> new NoSuchElementException("case %s has no assessment".formatted(caseNumber)));
        return store.of(form.id()).orElseGet(() -> evaluate(caseNumber, form));
    }

    private Assessment evaluate(String caseNumber, SignedForm form) {
        Needs needs = Needs.of(form.fields());
        var assessment = new Assessment(
                caseNumber,
                clock.instant(),
                needs.sum(),
                0,
                needs.sum(),
                needs.facts(),
                level(caseNumber, needs),
                "CARE_LEAVER",
                templates(needs));
        store.add(assessment, new AssessmentStore.Source(form.id(), form.episode(), new Factors(needs.values()), 0));
        return assessment;
    }

    private String level(String caseNumber, Needs needs) {
        int months = leavers.ofCase(caseNumber)
                .map(leaver -> leaver.monthsSinceExit(region.today()))
                .orElse(0);
        int years = yearsStable(caseFile.forms(caseNumber, FORM), region);
        return decisions
                .decide("CareLeaverLevel", needs.levelInputs(months, years))
                .text("level");
    }

    private List<String> templates(Needs needs) {
        var inputs = new HashMap<String, @Nullable Object>(needs.values());
        return decisions.decide("NeedTemplates", inputs).texts("template").stream()
                .distinct()
                .toList();
    }

    /** Whole years since the first of the assessments in a row, up to the last, that found life stable. */
    static int yearsStable(List<SignedForm> newestFirst, Region region) {
        LocalDate today = region.today();
        LocalDate since = newestFirst.stream()
                .takeWhile(form -> Needs.of(form.fields()).stable())
                .map(form -> form.signedAt().atZone(region.zone()).toLocalDate())
                .reduce((newer, older) -> older)
                .orElse(today);
        return Math.toIntExact(ChronoUnit.YEARS.between(since, today));
    }
}

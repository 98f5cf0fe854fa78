package org.opora.careleaver;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCases;
import org.opora.engine.Decisions;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/**
 * Offers support, and again where it was refused or the leaver was not reached, as the table OfferAgain says. What was
 * answered stands in the signed forms.
 */
@Component
public class OfferSupport {

    private static final String REFUSED = "REFUSED";
    private static final String NOT_REACHED = "NOT_REACHED";

    private final CareLeavers leavers;
    private final SupportCases cases;
    private final CaseFile caseFile;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Region region;

    OfferSupport(
            CareLeavers leavers,
            SupportCases cases,
            CaseFile caseFile,
            Decisions decisions,
            WorkingDays workingDays,
            Region region) {
        this.leavers = leavers;
        this.cases = cases;
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.region = region;
    }

    /** Notes in the registry that support is offered. */
    public void offer(String caseNumber) {
        leavers.move(caseNumber, CareLeaverStatus.OFFERED);
    }

    /** Draws the consequence when the last offer came to nothing. */
    public Next afterNone(String caseNumber) {
        List<String> answers = answers(caseNumber);
        String last = answers.get(answers.size() - 1);
        Optional<OffsetDateTime> again = again(last, answers);
        if (last.equals(REFUSED)) {
            leavers.move(caseNumber, CareLeaverStatus.REFUSED);
        } else if (again.isEmpty()) {
            leavers.move(caseNumber, CareLeaverStatus.LOST_CONTACT);
        }
        return new Next(again, last.equals(REFUSED) ? REFUSED : CareLeaverStatus.LOST_CONTACT.name());
    }

    private Optional<OffsetDateTime> again(String last, List<String> answers) {
        return decisions
                .decide(
                        "OfferAgain",
                        Map.of(
                                "offerOutcome", last,
                                "refusals", count(answers, REFUSED),
                                "offersMissed", count(answers, NOT_REACHED)))
                .findText("offerAfter")
                .map(period -> region.today().plus(Period.parse(period)))
                .map(day -> region.morningOf(workingDays.onOrAfter(day)));
    }

    private static int count(List<String> answers, String answer) {
        return (int) answers.stream().filter(answer::equals).count();
    }

    /** Oldest first. An agreement that was not signed after all is a refusal. */
    private List<String> answers(String caseNumber) {
        int episode = cases.get(caseNumber).episode();
        return Stream.of("offer-support", "sign-agreement")
                .flatMap(form -> caseFile.forms(caseNumber, form).stream())
                .filter(form -> form.episode() == episode)
                .sorted(Comparator.comparing(SignedForm::signedAt))
                .flatMap(form -> answer(form).stream())
                .filter(answer -> answer.equals(REFUSED) || answer.equals(NOT_REACHED))
                .toList();
    }

    private static Optional<String> answer(SignedForm form) {
        return form.fields().text(form.form().equals("offer-support") ? "offerOutcome" : "agreementOutcome");
    }

    /**
     * What follows an offer that came to nothing.
     *
     * @param again morning of the next offer, empty if none follows
     * @param closingReason why the case is closed if none follows
     */
    public record Next(Optional<OffsetDateTime> again, String closingReason) {}
}

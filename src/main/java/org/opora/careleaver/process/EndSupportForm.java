package org.opora.careleaver.process;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.opora.careleaver.process.LifecycleVariables.REMOVAL_REASON;
import static org.opora.careleaver.process.LifecycleVariables.SUPPORT_UNTIL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opora.calendar.Region;
import org.opora.careleaver.SupportTerm;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormContext;
import org.opora.engine.FormListener;
import org.opora.engine.OpenedForm;
import org.opora.engine.Submission;
import org.opora.engine.Words;
import org.opora.plan.ResumePlan;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/**
 * The head of the institution ends support, keeps it up, or extends it beyond 23 while hardship lasts. The entry in the
 * registry stays, for the right to housing outlives the support.
 */
@Component
class EndSupportForm implements FormListener, FormContext {

    private static final String FORM = "end-support";
    private static final String AGE_23 = "AGE_23";
    private static final Set<String> REASONS =
            Set.of(AGE_23, "OWN_REFUSAL", "GOALS_REACHED", "MOVED", "IMPRISONED", "DEATH", "LOST_CONTACT");

    private final CareLeavers leavers;
    private final SupportTerm term;
    private final ResumePlan resumePlan;
    private final Region region;
    private final Words words;

    EndSupportForm(CareLeavers leavers, SupportTerm term, ResumePlan resumePlan, Region region, Words words) {
        this.leavers = leavers;
        this.term = term;
        this.resumePlan = resumePlan;
        this.region = region;
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
        String occasion =
                form.variable(REMOVAL_REASON).filter(REASONS::contains).orElse("OTHER");
        var values = new HashMap<String, Object>();
        values.put("occasionText", words.of("careLeaver.occasion", occasion));
        if (REASONS.contains(occasion)) {
            values.put("removalReason", occasion);
        }
        return values;
    }

    @Override
    public void submitted(Submission submission) {
        switch (submission.fields().requiredText("endDecision")) {
            case "END" -> end(submission);
            case "EXTEND" -> extend(submission);
            default -> keep(submission);
        }
    }

    private void end(Submission submission) {
        String number = submission.caseNumber();
        String reason = submission
                .fields()
                .text("removalReason")
                .orElseThrow(() -> new FieldRefused("removalReason", "removal.reason"));
        if (reason.equals(AGE_23) && !term.ageReached(number)) {
            throw new FieldRefused("removalReason", "careLeaver.notYet23");
        }
        boolean lost = reason.equals(CareLeaverStatus.LOST_CONTACT.name());
        leavers.move(number, lost ? CareLeaverStatus.LOST_CONTACT : CareLeaverStatus.ENDED);
    }

    private void extend(Submission submission) {
        LocalDate lastDay = submission.fields().date("extendedUntil").orElseThrow();
        if (!term.ageReached(submission.caseNumber())) {
            throw new FieldRefused("endDecision", "careLeaver.notYet23");
        }
        if (!lastDay.isAfter(region.today())) {
            throw new FieldRefused("extendedUntil", "date.ahead");
        }
        submission.set(SUPPORT_UNTIL, ISO_OFFSET_DATE_TIME.format(term.extendedTo(lastDay)));
        resume(submission);
    }

    private void keep(Submission submission) {
        if (term.ageReached(submission.caseNumber())) {
            throw new FieldRefused("endDecision", "careLeaver.extensionNeeded");
        }
        resume(submission);
    }

    private void resume(Submission submission) {
        resumePlan.resume(submission.caseNumber());
        submission.set(REMOVAL_REASON, null);
    }
}

package org.opora.careleaver.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormContext;
import org.opora.engine.FormListener;
import org.opora.engine.OpenedForm;
import org.opora.engine.Submission;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** The day of leaving as it came: where the young person went, or when he leaves instead. Corrects the registry. */
@Component
class RecordExitForm implements FormListener, FormContext {

    private static final String FORM = "record-exit";
    private static final String EXIT_ON = "exitOn";

    private final CareLeavers leavers;
    private final Region region;

    RecordExitForm(CareLeavers leavers, Region region) {
        this.leavers = leavers;
        this.region = region;
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
        return leavers.ofCase(form.caseNumber()).map(CircumstanceFields::values).orElse(Map.of());
    }

    @Override
    public void submitted(Submission submission) {
        LocalDate day = submission.fields().date(EXIT_ON).orElseThrow();
        if (submission.fields().requiredText("exitOutcome").equals("LEFT")) {
            refuse(day.isAfter(region.today()), "date.future");
            leavers.describe(submission.caseNumber(), CircumstanceFields.of(submission.fields()));
        } else {
            refuse(!day.isAfter(region.today()), "date.ahead");
        }
        leavers.leave(submission.caseNumber(), day);
    }

    private static void refuse(boolean wrong, String rule) {
        if (wrong) {
            throw new FieldRefused(EXIT_ON, rule);
        }
    }
}

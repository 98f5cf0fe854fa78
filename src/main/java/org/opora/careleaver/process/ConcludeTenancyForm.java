package org.opora.careleaver.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.springframework.stereotype.Component;

/** Takes the conclusion on a tenancy that ends; what follows from it stands in the registry. */
@Component
class ConcludeTenancyForm implements FormListener {

    private final CareLeavers careLeavers;
    private final Region region;

    ConcludeTenancyForm(CareLeavers careLeavers, Region region) {
        this.careLeavers = careLeavers;
        this.region = region;
    }

    @Override
    public String form() {
        return "conclude-tenancy";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        LeaverForms.past(fields, "checkedOn", region);
        String number = submission.caseNumber();
        CareLeaver leaver = careLeavers.ofCase(number).orElseThrow();
        careLeavers.describe(number, after(fields, leaver.circumstances()));
    }

    private static Circumstances after(Fields fields, Circumstances before) {
        return switch (fields.requiredText("tenancyOutcome")) {
            case "NEW_TERM" -> with(before, before.housing(), newTerm(fields, before));
            case "SOCIAL_RENT" -> with(before, "SOCIAL_RENT", null);
            default -> with(before, "OWN", null);
        };
    }

    private static LocalDate newTerm(Fields fields, Circumstances before) {
        LocalDate until = fields.date("newTenancyUntil").orElseThrow();
        LocalDate old = before.tenancyUntil();
        if (old != null && !until.isAfter(old)) {
            throw new FieldRefused("newTenancyUntil", "tenancy.notLonger", old.toString());
        }
        return until;
    }

    private static Circumstances with(Circumstances before, String housing, @Nullable LocalDate tenancyUntil) {
        return new Circumstances(
                before.destination(),
                before.education(),
                before.work(),
                before.housingRight(),
                housing,
                before.movedInOn(),
                tenancyUntil);
    }
}

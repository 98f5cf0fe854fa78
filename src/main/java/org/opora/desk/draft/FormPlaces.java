package org.opora.desk.draft;

import java.util.Optional;
import org.opora.engine.FormsToFill;
import org.opora.engine.FormsToFill.FormToFill;
import org.opora.engine.OpenTasks.Reader;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Finds the form at a place, with the eyes of the one who asks. */
@Component
class FormPlaces {

    private final FormsToFill forms;
    private final CurrentStaff staff;

    FormPlaces(FormsToFill forms, CurrentStaff staff) {
        this.forms = forms;
        this.staff = staff;
    }

    /** @throws DraftRefused if there is no such form in sight */
    FormToFill toFill(Place place) {
        Reader reader = new Reader(staff.login(), staff.roles(), staff.organisations());
        Optional<FormToFill> form = place instanceof Place.OfTask open
                ? forms.ofTask(reader, open.task())
                : forms.ofStart(reader, ((Place.OfStart) place).process());
        return form.filter(seen -> seen.mayFill() || staff.readsCaseFiles())
                .orElseThrow(() -> DraftRefused.because(DraftRefused.Why.GONE));
    }
}

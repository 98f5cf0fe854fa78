package org.opora.careleaver.process;

import static org.opora.careleaver.process.LifecycleVariables.CASE_NUMBER;
import static org.opora.careleaver.process.LifecycleVariables.EPISODE_NUMBER;
import static org.opora.careleaver.process.LifecycleVariables.FAMILY_ID;
import static org.opora.careleaver.process.LifecycleVariables.LEGAL_BASIS;
import static org.opora.careleaver.process.LifecycleVariables.URGENCY;

import org.jspecify.annotations.Nullable;
import org.opora.careleaver.RegisterCareLeaver;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.opora.registry.Snils;
import org.springframework.stereotype.Component;

/** A care leaver entered by hand. The institution is that of the person who signs. */
@Component
class RegisterCareLeaverForm implements FormListener {

    private static final String CARE_LEAVER = "CARE_LEAVER_159";

    private final RegisterCareLeaver registerCareLeaver;

    RegisterCareLeaverForm(RegisterCareLeaver registerCareLeaver) {
        this.registerCareLeaver = registerCareLeaver;
    }

    @Override
    public String form() {
        return "register-care-leaver";
    }

    @Override
    public void submitted(Submission submission) {
        var leaver = registerCareLeaver.register(
                submission.caseNumber(), leaver(submission.fields(), submission.organisation()));
        submission.set(CASE_NUMBER, submission.caseNumber());
        submission.set(EPISODE_NUMBER, 1);
        submission.set(FAMILY_ID, leaver.family().toString());
        submission.set(URGENCY, "STANDARD");
        submission.set(LEGAL_BASIS, CARE_LEAVER);
    }

    private static NewCareLeaver leaver(Fields form, String institution) {
        var person = new NewPerson(
                "SELF",
                form.requiredText("lastName"),
                form.requiredText("firstName"),
                form.text("middleName").orElse(null),
                form.date("bornOn").orElse(null),
                snils(form));
        return new NewCareLeaver(
                person,
                form.requiredText("address"),
                form.text("phone").orElse(null),
                institution,
                form.date("exitOn").orElseThrow(),
                CircumstanceFields.of(form));
    }

    private static @Nullable Snils snils(Fields form) {
        try {
            return form.text("snils").map(Snils::parse).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new FieldRefused("snils", "snils.digit");
        }
    }
}

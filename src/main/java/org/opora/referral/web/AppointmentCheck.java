package org.opora.referral.web;

import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.AppointmentRule;
import org.opora.referral.Referral;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Refuses an appointment that a program enters for an agency and that cannot be right. */
@Component
class AppointmentCheck {

    private final AppointmentRule rule;

    AppointmentCheck(AppointmentRule rule) {
        this.rule = rule;
    }

    /** @throws ResponseStatusException naming the field and the rule */
    void pass(Referral referral, AnswerStatus status, @Nullable AppointmentFields appointment) {
        if (appointment == null) {
            return;
        }
        if (!status.mayAppoint()) {
            throw refused("appointment: only with ACCEPTED, SCHEDULED, IN_PROGRESS or ON_HOLD.");
        }
        rule.breach(referral, appointment.read()).ifPresent(breach -> {
            throw refused("appointment.date: " + breach.rule() + ".");
        });
    }

    private static ResponseStatusException refused(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}

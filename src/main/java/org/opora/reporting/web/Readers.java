package org.opora.reporting.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.reporting.Scope;
import org.opora.security.CurrentStaff;
import org.opora.security.StaffPage;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who reads all figures, and of which organisations: those who answer for the work as a whole, of what they see. */
@Component
class Readers {

    static final String RULE = "hasAnyRole('manager', 'supervisor', 'auditor', 'analyst')";

    private final Questions questions;
    private final CurrentStaff currentStaff;

    Readers(Questions questions, CurrentStaff currentStaff) {
        this.questions = questions;
        this.currentStaff = currentStaff;
    }

    @Bean
    @Order(220)
    static StaffPage figuresPlace() {
        return new StaffPage.Plain(
                "/figures",
                "reporting.page.title",
                Set.of(Roles.MANAGER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ANALYST));
    }

    /** 404 for an organisation the reader does not see, as for one that does not exist. */
    Scope scope(Question question) {
        return new Scope(organisations(question.organisation()), question.period());
    }

    Set<String> organisations() {
        return currentStaff.organisations();
    }

    private Set<String> organisations(@Nullable String asked) {
        Set<String> seen = organisations();
        if (asked == null) {
            return seen;
        }
        if (!seen.contains(asked)) {
            throw questions.refused(HttpStatus.NOT_FOUND, "organisation");
        }
        return Set.of(asked);
    }
}

package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CATEGORY;
import static org.opora.casefile.process.CaseVariables.CLOSING_REASON;
import static org.opora.casefile.process.CaseVariables.ERROR_CONFIRMED;
import static org.opora.casefile.process.CaseVariables.LEGAL_BASIS;
import static org.opora.casefile.process.CaseVariables.REMOVAL_REASON;
import static org.opora.casefile.process.CaseVariables.ROUTE;
import static org.opora.casefile.process.CaseVariables.SURVEY_TRIES;
import static org.opora.casefile.process.CaseVariables.YOUNGEST_CHILD_ADULT_ON;

import java.time.OffsetDateTime;
import java.util.Set;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms of a case that only set codes. */
@Configuration(proxyBeanMethods = false)
class CaseForms {

    private static final Set<String> FAMILY_CARE = Set.of("FOSTER", "KIN");

    @Bean
    FormListener collectInformationForm() {
        return new CaseForm("collect-information", CaseForms::informationCollected);
    }

    @Bean
    FormListener surveyHomeForm() {
        return new CaseForm("survey-home", CaseForms::homeSurveyed);
    }

    @Bean
    FormListener visitJointlyForm() {
        return new CaseForm("visit-jointly", CaseForms::homeSurveyed);
    }

    @Bean
    FormListener recordCommissionResolutionForm() {
        return new CaseForm("record-commission-resolution", CaseForms::resolutionRecorded);
    }

    @Bean
    FormListener decideRemovalForm() {
        return new CaseForm("decide-removal", CaseForms::removalDecided);
    }

    @Bean
    FormListener confirmTransferForm() {
        return new CaseForm("confirm-transfer", CaseForms::transferConfirmed);
    }

    @Bean
    FormListener recordPlacementForm() {
        return new CaseForm("record-placement", CaseForms::placementRecorded);
    }

    @Bean
    FormListener confirmErrorForm() {
        return new CaseForm("confirm-error", CaseForms::errorConfirmed);
    }

    static void informationCollected(Submission form) {
        if (says(form, "confirmation", CaseCodes.NOT_CONFIRMED)) {
            form.set(ROUTE, CaseCodes.NO_NEED);
            form.set(CLOSING_REASON, CaseCodes.NOT_CONFIRMED);
        }
    }

    /** Tries without access are counted; after three the visit is made together with others. */
    static void homeSurveyed(Submission form) {
        int before = form.variable(SURVEY_TRIES).orElse(0);
        form.set(SURVEY_TRIES, says(form, "access", "NO_ACCESS") ? before + 1 : before);
    }

    /** A family recognised as being in a socially dangerous situation is supported by law (120-ФЗ), agreed or not. */
    static void resolutionRecorded(Submission form) {
        if (says(form, "resolution", "SOP_RECOGNISED")) {
            form.set(LEGAL_BASIS, CaseCodes.PREVENTIVE);
            form.set(CATEGORY, "SOP");
        }
    }

    /** Support is for families with children under age; kept, the family would come back to the conference at once. */
    private static void refuseToKeepAdults(Submission form) {
        boolean adult = form.variable(YOUNGEST_CHILD_ADULT_ON)
                .map(OffsetDateTime::parse)
                .filter(day -> !day.toInstant().isAfter(form.signedAt()))
                .isPresent();
        if (adult) {
            throw new FieldRefused("removalDecision", "removal.childAdult");
        }
    }

    static void removalDecided(Submission form) {
        if (says(form, "removalDecision", "KEEP")) {
            refuseToKeepAdults(form);
            form.set(REMOVAL_REASON, null);
        } else if (form.fields().text("removalReason").isEmpty()) {
            throw new FieldRefused("removalReason", "removal.reasonNeeded");
        }
    }

    static void transferConfirmed(Submission form) {
        if (says(form, "transfer", "CONFIRMED")) {
            form.set(REMOVAL_REASON, "MOVED");
        }
    }

    static void placementRecorded(Submission form) {
        if (form.fields().ticked("allChildrenPlaced")) {
            boolean family =
                    FAMILY_CARE.contains(form.fields().text("placement").orElse(""));
            form.set(REMOVAL_REASON, family ? "CHILD_PLACED_FAMILY_CARE" : "CHILD_PLACED_INSTITUTION");
        }
    }

    static void errorConfirmed(Submission form) {
        form.set(ERROR_CONFIRMED, true);
        form.set(REMOVAL_REASON, "OPENED_IN_ERROR");
    }

    private static boolean says(Submission form, String field, String code) {
        return form.fields().text(field).filter(code::equals).isPresent();
    }
}

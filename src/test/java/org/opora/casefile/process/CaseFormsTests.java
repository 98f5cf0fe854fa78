package org.opora.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.testing.domain.Signed;

class CaseFormsTests {

    @Test
    void takesWhatIsNotTickedAsNotSo() {
        Signed signal = Signed.form("register-signal").with("immediateThreat", true);
        new RegisterSignalForm(new KnownCases(mock(SupportCases.class))).submitted(signal);

        assertThat(signal.told("immediateThreat")).isEqualTo(true);
        assertThat(signal.told("violenceReported")).isEqualTo(false);
        assertThat(signal.told("repeatSignal")).isEqualTo(false);
        assertThat(signal.told("familyKnown")).isEqualTo(false);
        assertThat(signal.told("episodeNumber")).isEqualTo(1);
        assertThat(signal.told("caseNumber")).isEqualTo("FP-2026-000001");
        assertThat(signal.told("legalBasis")).isEqualTo("VOLUNTARY_442");
        assertThat(signal.wasTold("childAge")).isTrue();
    }

    @Test
    void countsTriesWithoutAccess() {
        Signed first = Signed.form("survey-home").with("access", "NO_ACCESS");
        CaseForms.homeSurveyed(first);
        assertThat(first.told("surveyTries")).isEqualTo(1);

        Signed third = Signed.form("survey-home").with("access", "NO_ACCESS").knowing("surveyTries", 2);
        CaseForms.homeSurveyed(third);
        assertThat(third.told("surveyTries")).isEqualTo(3);

        Signed granted = Signed.form("survey-home").with("access", "GRANTED").knowing("surveyTries", 2);
        CaseForms.homeSurveyed(granted);
        assertThat(granted.told("surveyTries")).isEqualTo(2);
    }

    @Test
    void closesASignalThatIsNotConfirmed() {
        Signed form = Signed.form("collect-information").with("confirmation", "NOT_CONFIRMED");
        CaseForms.informationCollected(form);
        assertThat(form.told("closingReason")).isEqualTo("NOT_CONFIRMED");
    }

    @Test
    void supportsByLawWhomTheCommissionRecognised() {
        Signed form = Signed.form("record-commission-resolution").with("resolution", "SOP_RECOGNISED");
        CaseForms.resolutionRecorded(form);
        assertThat(form.told("legalBasis")).isEqualTo("PREVENTIVE_120");
        assertThat(form.told("category")).isEqualTo("SOP");

        Signed other = Signed.form("record-commission-resolution").with("resolution", "NOT_RECOGNISED");
        CaseForms.resolutionRecorded(other);
        assertThat(other.wasTold("legalBasis")).isFalse();
    }

    @Test
    void wantsAReasonForRemoval() {
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() ->
                        CaseForms.removalDecided(Signed.form("decide-removal").with("removalDecision", "REMOVE")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("removalReason"));
    }

    @Test
    void forgetsTheReasonIfTheFamilyStays() {
        Signed form =
                Signed.form("decide-removal").with("removalDecision", "KEEP").knowing("removalReason", "MOVED");
        CaseForms.removalDecided(form);
        assertThat(form.told("removalReason")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SHELTER,CHILD_PLACED_INSTITUTION",
        "INSTITUTION,CHILD_PLACED_INSTITUTION",
        "FOSTER,CHILD_PLACED_FAMILY_CARE",
        "KIN,CHILD_PLACED_FAMILY_CARE"
    })
    void endsSupportOnceAllChildrenArePlaced(String placement, String reason) {
        Signed form =
                Signed.form("record-placement").with("placement", placement).with("allChildrenPlaced", true);
        CaseForms.placementRecorded(form);
        assertThat(form.told("removalReason")).isEqualTo(reason);
    }

    @Test
    void goesOnWhileAChildIsAtHome() {
        Signed form = Signed.form("record-placement").with("placement", "SHELTER");
        CaseForms.placementRecorded(form);
        assertThat(form.wasTold("removalReason")).isFalse();
    }

    @Test
    void endsSupportOfAFamilyThatMovedOrWasOpenedInError() {
        Signed moved = Signed.form("confirm-transfer").with("transfer", "CONFIRMED");
        CaseForms.transferConfirmed(moved);
        assertThat(moved.told("removalReason")).isEqualTo("MOVED");

        Signed stays = Signed.form("confirm-transfer").with("transfer", "NOT_CONFIRMED");
        CaseForms.transferConfirmed(stays);
        assertThat(stays.wasTold("removalReason")).isFalse();

        Signed error = Signed.form("confirm-error");
        CaseForms.errorConfirmed(error);
        assertThat(error.told("removalReason")).isEqualTo("OPENED_IN_ERROR");
    }
}

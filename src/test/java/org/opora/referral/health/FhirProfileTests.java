package org.opora.referral.health;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.referral.AgencyKind;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.ReferralStatus;

/** What we send against the profiles of FHIR R4, by a validator that is not ours. */
class FhirProfileTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final FhirMessages messages = new FhirMessages(FHIR, ReferralFixtures.REGION);

    @Test
    void theValidatorSeesWhatIsWrong() {
        assertThat(FhirProfiles.findings("{\"resourceType\":\"Task\",\"intent\":\"wish\"}"))
                .anyMatch(finding -> finding.contains("Task.status: minimum required = 1"))
                .anyMatch(finding -> finding.contains("'wish'"));
    }

    @Test
    void aReferralOfAPersonIsValid() {
        isValid(messages.referral(ReferralFixtures.content(AgencyKind.HEALTH, ReferralFixtures.anna()))
                .body());
    }

    @Test
    void aReferralOfNobodyInParticularIsValid() {
        isValid(messages.referral(ReferralFixtures.content(AgencyKind.HEALTH, null))
                .body());
    }

    @Test
    void aCancellationIsValid() {
        isValid(messages.cancel(
                ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.SENT), "CONSENT_WITHDRAWN"));
    }

    @Test
    void aReminderIsValid() {
        isValid(messages.reminder(ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.SENT)));
        isValid(messages.reminder(ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.ACCEPTED)));
    }

    @Test
    void anEscalationIsValid() {
        isValid(messages.escalation(ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.SENT)));
    }

    @Test
    void aRemovalNoticeIsValid() {
        isValid(messages.removalNotice(List.of(
                ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.SENT),
                ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.COMPLETED))));
    }

    private static void isValid(String message) {
        assertThat(FhirProfiles.findings(message)).isEmpty();
    }
}

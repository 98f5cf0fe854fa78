package org.opora.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.casefile.SupportCase;
import org.opora.engine.FieldRefused;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.registry.Consents;
import org.opora.testing.domain.Signed;
import org.opora.testing.domain.TablesAsGiven;
import org.opora.testing.domain.ToldProcesses;
import org.springframework.beans.factory.annotation.Autowired;

class SupportFormsTests extends SignalOnPostgres {

    @Autowired
    HoldCaseConferenceForm conference;

    @Autowired
    SignAgreementForm agreement;

    @Autowired
    AppointCuratorForm appointCurator;

    @Autowired
    DecideOnWithdrawalForm withdrawal;

    @Autowired
    ContactFamilyForm contact;

    @Autowired
    ReportCaseEventForm event;

    @Autowired
    Relapses relapses;

    @Autowired
    Consents consents;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRegister staff;

    @Autowired
    ToldProcesses processes;

    @Autowired
    TablesAsGiven tables;

    @Test
    void wantsALevelFromAConferenceThatAccepts() {
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() ->
                        conference.submitted(Signed.form("hold-case-conference").with("conferenceDecision", "ACCEPT")))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("conference.levelNeeded"));
    }

    @Test
    void takesTheLevelOfTheConference() {
        Signed form = Signed.form("hold-case-conference")
                .inCase(number)
                .with("conferenceDecision", "ACCEPT")
                .with("decidedLevel", "CRISIS")
                .knowing("category", "SOP");
        conference.submitted(form);

        assertThat(form.told("level")).isEqualTo("CRISIS");
        assertThat(cases.get(number).category()).isEqualTo("SOP");
    }

    @Test
    void notesConsentsAndWithdrawsThemAll() {
        identifyFamily.submitted(identify(member(null, null)));
        UUID family = cases.get(number).family();
        UUID person = families.find(family).orElseThrow().members().get(0).id();
        Map<String, Object> row = Map.of("person", person.toString(), "recipient", "HEALTH", "purpose", "REFERRAL");
        agreement.submitted(Signed.form("sign-agreement")
                .inCase(number)
                .with("agreementOutcome", "SIGNED")
                .with("consents", List.of(row)));
        assertThat(consents.given(person, "HEALTH", "REFERRAL")).isTrue();

        Signed decision = Signed.form("decide-on-withdrawal").inCase(number).with("withdrawalDecision", "GO_ON");
        withdrawal.submitted(decision);

        assertThat(consents.given(person, "HEALTH", "REFERRAL")).isFalse();
        assertThat(decision.wasTold("removalReason")).isFalse();
    }

    @Test
    void closesForRefusalUnlessTheLawDemandsSupport() {
        Signed refused = Signed.form("sign-agreement").inCase(number).with("agreementOutcome", "REFUSED");
        agreement.submitted(refused);
        assertThat(refused.told("closingReason")).isEqualTo("REFUSED");

        Signed byLaw = Signed.form("sign-agreement")
                .inCase(number)
                .with("agreementOutcome", "REFUSED")
                .knowing("legalBasis", "PREVENTIVE_120");
        agreement.submitted(byLaw);
        assertThat(byLaw.wasTold("closingReason")).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersCuratorsOfTheOrganisationLeastLoadedFirst() {
        curators();
        tables.answer("CaseloadWeight", Map.of("level", "CRISIS"), Map.of("weight", 3.0));
        cases.decideLevel(number, "CRISIS", null);
        cases.takeOn(number, "anna", null);

        Object curators = appointCurator.values(Signed.form("appoint-curator")).get("curators");
        assertThat((List<Map<String, String>>) curators)
                .extracting(option -> option.get("label"))
                .containsExactly("Boris K · load 0 of 40", "Anna K · load 3 of 40");
    }

    @Test
    void appointsOnlyCuratorsOfTheOrganisation() {
        curators();
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> appointCurator.submitted(
                        Signed.form("appoint-curator").inCase(number).with("curator", "southerner")));

        appointCurator.submitted(Signed.form("appoint-curator").inCase(number).with("curator", "anna"));

        assertThat(cases.get(number))
                .extracting(SupportCase::status, SupportCase::curator, SupportCase::legalBasis)
                .containsExactly("SUPPORTED", "anna", "VOLUNTARY_442");
    }

    @Test
    void endsAfterCareWithTheLastContact() {
        cases.takeOn(number, "anna", null);
        cases.remove(number, "IMPROVED", true);
        contact.submitted(contact("STABLE", 1));
        assertThat(cases.get(number).status()).isEqualTo("AFTER_CARE");
        contact.submitted(contact("RELAPSE", 0));
        assertThat(cases.get(number).status()).isEqualTo("AFTER_CARE");
        contact.submitted(contact("NEEDS_HELP", 0));
        assertThat(cases.get(number).status()).isEqualTo("CLOSED");
    }

    @Test
    void beginsANewEpisodeAsARepeatedSignal() {
        cases.takeOn(number, "anna", null);
        cases.remove(number, "IMPROVED", true);
        relapses.begin(number);

        assertThat(processes.told()).contains("start FamilyRelapsed " + number + " north");
        assertThat(relapses.variables(cases.get(number), 2))
                .containsEntry("repeatSignal", true)
                .containsEntry("immediateThreat", false)
                .containsEntry("familyKnown", true)
                .containsEntry("episodeNumber", 2);
    }

    @Test
    void refusesAnEventThatNoStepTakes() {
        Signed report = Signed.form("report-case-event").inCase(number).with("eventKind", "FAMILY_MOVED");
        assertThatExceptionOfType(FieldRefused.class).isThrownBy(() -> event.submitted(report));

        processes.await("FamilyMoved", number);
        event.submitted(report);
        assertThat(report.told("caseNumber")).isEqualTo(number);
    }

    private Signed contact(String outcome, int left) {
        return Signed.form("contact-family")
                .inCase(number)
                .with("contactOutcome", outcome)
                .knowing("contactsLeft", left);
    }

    private void curators() {
        organisations.open(new Organisation("north", "North", Organisation.Kind.CENTRE, null));
        organisations.open(new Organisation("south", "South", Organisation.Kind.CENTRE, null));
        staff.hire(new NewStaff("anna", "Anna", "K", null, Set.of("curator"), Set.of("north")));
        staff.hire(new NewStaff("boris", "Boris", "K", null, Set.of("curator"), Set.of("north")));
        staff.hire(new NewStaff("chief", "Chief", "K", null, Set.of("supervisor"), Set.of("north")));
        staff.hire(new NewStaff("southerner", "Dina", "K", null, Set.of("curator"), Set.of("south")));
    }
}

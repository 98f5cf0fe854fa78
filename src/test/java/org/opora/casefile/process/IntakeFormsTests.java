package org.opora.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.engine.FieldRefused;
import org.opora.testing.domain.Signed;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeFormsTests extends SignalOnPostgres {

    @Autowired
    DuplicateFamilies duplicates;

    @Test
    void registersANewFamilyWithItsMembers() {
        Signed form = identify(member("112-233-445 95", "2019-04-05"));
        identifyFamily.submitted(form);

        UUID family = UUID.fromString(String.valueOf(form.told("familyId")));
        assertThat(families.find(family).orElseThrow().members()).hasSize(1);
        assertThat(cases.get(number).family()).isEqualTo(family);
        assertThat(form.told("attachedToOpenCase")).isEqualTo(false);
    }

    @Test
    void refusesAWrongInsuranceNumber() {
        refuses(identify(member("112-233-445 96", null)), "snils", "snils.digit");
    }

    @Test
    void refusesOneInsuranceNumberForTwo() {
        refuses(identify(member("112-233-445 95", null), member("112-233-445 95", null)), "snils", "snils.twice");
    }

    @Test
    void refusesTheNumberOfSomebodyBornOnAnotherDay() {
        identifyFamily.submitted(identify(member("112-233-445 95", "2019-04-05")));
        number = signal();
        refuses(
                identify(member("112-233-445 95", "2018-04-05")).with("toldApart", true),
                "snils",
                "snils.otherBirthDate");
        assertThat(cases.get(number).family()).isNull();
    }

    @Test
    void refusesAChildBornTomorrow() {
        refuses(identify(member(null, "2026-03-03")), "bornOn", "person.bornLater");
    }

    @Test
    void refusesToAttachToNobody() {
        Signed form = Signed.form("identify-family").inCase(number).with("decision", "ATTACH");
        refuses(form, "familyToAttach", "family.choose");
    }

    @Test
    void attachesASecondSignalToTheOpenCase() {
        identifyFamily.submitted(identify());
        UUID family = cases.get(number).family();
        String second = signal();
        Signed form = Signed.form("identify-family")
                .inCase(second)
                .with("decision", "ATTACH")
                .with("familyToAttach", String.valueOf(family));
        identifyFamily.submitted(form);

        assertThat(form.told("attachedToOpenCase")).isEqualTo(true);
        assertThat(form.told("route")).isEqualTo("ATTACHED");
        assertThat(caseFile.chronology(number)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("SIGNAL_ATTACHED");
            assertThat(entry.content()).containsEntry("signal", second);
        });
    }

    @Test
    void opensItsOwnCaseForAFamilyWhoseCaseIsClosed() {
        identifyFamily.submitted(identify());
        UUID family = cases.get(number).family();
        cases.closeWithoutSupport(number, "NO_NEED");
        Signed form = Signed.form("identify-family")
                .inCase(signal())
                .with("decision", "ATTACH")
                .with("familyToAttach", String.valueOf(family));
        identifyFamily.submitted(form);

        assertThat(form.told("attachedToOpenCase")).isEqualTo(false);
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsFamiliesThatMayBeTheSame() {
        identifyFamily.submitted(identify());

        Map<String, Object> values =
                duplicates.values(Signed.form("identify-family").inCase(signal()));

        assertThat(values).containsEntry("surname", "Иванова");
        assertThat((List<Map<String, String>>) values.get("duplicates"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("number", number)
                        .containsEntry("why", "same surname and address"));
        assertThat((List<Map<String, String>>) values.get("candidateFamilies"))
                .singleElement()
                .satisfies(option -> assertThat(option)
                        .containsEntry("value", String.valueOf(cases.get(number).family())));
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersAMisspeltFamilyAndTheChoiceMadeAtTheSignal() {
        identifyFamily.submitted(identify());
        Signed misspelt = Signed.form("register-signal")
                .with("familyName", "Ивонова")
                .with("address", "ул. Ленина, 5-3")
                .with("knownFamily", "KNOWN")
                .with("knownCase", number);
        String second = ledger.caseFor(misspelt);
        ledger.append(misspelt.inCase(second));

        Map<String, Object> values =
                duplicates.values(Signed.form("identify-family").inCase(second));

        assertThat((List<Map<String, String>>) values.get("duplicates"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("why", "similar surname and the same address"));
        assertThat(values).containsEntry("decision", "ATTACH").containsEntry("knownCase", number);
    }

    @Test
    void attachesToTheFamilyOfACaseThatIsNamed() {
        identifyFamily.submitted(identify());
        Signed form = Signed.form("identify-family").inCase(signal()).with("decision", "ATTACH");
        refuses(form.with("knownCase", "FP-2026-999999"), "knownCase", "family.noSuchCase");

        identifyFamily.submitted(form.with("knownCase", number));

        assertThat(form.told("familyId"))
                .isEqualTo(String.valueOf(cases.get(number).family()));
    }

    @Test
    void registersSomebodyWhoIsCertainlyKnownOnlyOnceHeIsToldApart() {
        identifyFamily.submitted(identify(member("112-233-445 95", "2019-04-05")));
        UUID known = cases.get(number).family();
        Signed signal = Signed.form("register-signal").with("familyName", "Ким").with("address", "Мира 9");
        String second = ledger.caseFor(signal);
        ledger.append(signal.inCase(second));
        Signed form = identify(member("112-233-445 95", "2019-04-05"))
                .inCase(second)
                .with("surname", "Ким")
                .with("address", "Мира 9");
        refuses(form, "toldApart", "family.mayBeKnown");

        identifyFamily.submitted(form.with("toldApart", true));

        UUID other = UUID.fromString(String.valueOf(form.told("familyId")));
        assertThat(families.toldApart(known, other)).isTrue();
        assertThat(families.find(other).orElseThrow().members().get(0).id())
                .isEqualTo(families.find(known).orElseThrow().members().get(0).id());
    }

    private void refuses(Signed form, String field, String rule) {
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> identifyFamily.submitted(form))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.rule()).isEqualTo(rule);
                });
    }
}

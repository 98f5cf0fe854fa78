package org.opora.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.engine.CaseLedger;
import org.opora.engine.FieldRefused;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.Signed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class LedgerTests {

    @Autowired
    CaseLedger ledger;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister cases;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void aSignalIsRegistered() {
        Signed signal =
                Signed.form("register-signal").with("familyName", "Иванова").with("childAge", 4);
        number = ledger.caseFor(signal);
        ledger.append(signal.inCase(number));
    }

    @Test
    void keepsAFormAsItWasSigned() {
        ledger.append(Signed.form("survey-home")
                .inCase(number)
                .by("anna")
                .with("heating", true)
                .with("withWhom", List.of("POLICE"))
                .with("rooms", 2)
                .with("rows", List.of(Map.of("name", "Пётр"))));

        CaseFile.SignedForm form = caseFile.latest(number, "survey-home").orElseThrow();
        assertThat(form.signedBy()).isEqualTo("anna");
        assertThat(form.signedAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(form.fields().ticked("heating")).isTrue();
        assertThat(form.fields().choices("withWhom")).containsExactly("POLICE");
        assertThat(form.fields().number("rooms")).contains(2);
        assertThat(form.fields().rows("rows").get(0).text("name")).contains("Пётр");
    }

    @Test
    void givesTheNewestFormFirstAndTheStoryOldestFirst() {
        ledger.append(Signed.form("survey-home").inCase(number).with("access", "NO_ACCESS"));
        ledger.append(Signed.form("survey-home").inCase(number).with("access", "GRANTED"));

        assertThat(caseFile.forms(number, "survey-home"))
                .extracting(form -> form.fields().requiredText("access"))
                .containsExactly("GRANTED", "NO_ACCESS");
        assertThat(caseFile.chronology(number))
                .extracting(CaseFile.Entry::form)
                .containsExactly("register-signal", "survey-home", "survey-home");
    }

    @Test
    void keepsNothingReadableInTheDatabase() {
        assertThat(jdbc.sql("select string_agg(e::text, ' ') from casefile.entry e")
                        .query(String.class)
                        .single())
                .doesNotContain("Иванова");
    }

    @Test
    void takesATaskOnce() {
        Signed form = Signed.form("survey-home").inCase(number);
        ledger.append(form);
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> ledger.append(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update casefile.entry set written_by = 'other'",
                "delete from casefile.entry",
                "truncate casefile.entry cascade"
            })
    void neverChanges(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("never changes");
    }

    @Test
    void bringsAnEventToACaseUnderSupport() {
        annaWorksIn("north");
        cases.takeOn(number, "anna", null);

        assertThat(ledger.caseFor(event())).isEqualTo(number);
    }

    @Test
    void refusesAnEventForACaseThatIsNotUnderSupport() {
        annaWorksIn("north");

        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> ledger.caseFor(event()))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("case.notSupported"));
    }

    @Test
    void refusesAnEventForACaseOfOthersInTheSameWords() {
        annaWorksIn("south");
        cases.takeOn(number, "anna", null);

        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> ledger.caseFor(event()))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("caseNumber"));
    }

    private Signed event() {
        return Signed.form("report-case-event").by("anna").with("caseNumber", number);
    }

    private void annaWorksIn(String organisation) {
        organisations.open(new Organisation(organisation, organisation, Organisation.Kind.CENTRE, null));
        staff.hire(new NewStaff("anna", "Anna", "Petrova", null, Set.of("curator"), Set.of(organisation)));
    }
}

package org.opora.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.casefile.SupportCases;
import org.opora.engine.CaseLedger;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.NewFamily;
import org.opora.registry.NewPerson;
import org.opora.registry.Snils;
import org.opora.testing.domain.DomainBeans.NotedReads;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.Signed;
import org.opora.testing.domain.SomebodyAtWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

@DomainTest
class CaseControllerTests {

    @Autowired
    CaseController controller;

    @Autowired
    FamilyController familyController;

    @Autowired
    SupportCases cases;

    @Autowired
    Families families;

    @Autowired
    CaseLedger ledger;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    NotedReads reads;

    private String number = "";
    private Family family;

    @BeforeEach
    void aCaseIsOpen() {
        somebody.is("supervisor", "supervisor", "north");
        Signed signal = Signed.form("register-signal").with("familyName", "Иванова");
        number = ledger.caseFor(signal);
        ledger.append(signal.inCase(number));
        family = register();
        cases.attachFamily(number, family.id());
    }

    @Test
    void showsTheWholeCaseAndNotesTheRead() {
        CaseView view = controller.read(number);

        assertThat(view.family().members())
                .singleElement()
                .satisfies(member -> assertThat(member.snils()).isEqualTo("112-233-445 95"));
        assertThat(view.chronology()).hasSize(2);
        assertThat(view.chronology().get(0).content()).containsEntry("familyName", "Иванова");
        assertThat(view.episodes()).hasSize(1);
        assertThat(reads.last()).contains("READ_CASE " + number);
    }

    @Test
    void hidesCasesOfOthersAsIfTheyWereNotThere() {
        somebody.is("supervisor2", "supervisor", "south");

        refuses(HttpStatus.NOT_FOUND, () -> controller.read(number));
        refuses(HttpStatus.NOT_FOUND, () -> controller.read("FP-2026-999999"));
        assertThat(controller.list(null, null, 0)).isEmpty();
    }

    @Test
    void listsCasesWithNothingButTheSurname() {
        assertThat(controller.list("SIGNAL", null, 0)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(number);
            assertThat(line.family()).isEqualTo("Иванова");
        });
        refuses(HttpStatus.BAD_REQUEST, () -> controller.list(null, null, -1));
    }

    @Test
    void joinsFamiliesWithTheirCases() {
        Family kept = register();
        familyController.merge(kept.id(), new FamilyController.Merge(family.id(), "The same people"));

        assertThat(cases.get(number).family()).isEqualTo(kept.id());
        assertThat(controller.read(number).chronology())
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("FAMILY_MERGED"));
        refuses(
                HttpStatus.CONFLICT,
                () -> familyController.merge(kept.id(), new FamilyController.Merge(family.id(), "Again")));
    }

    @Test
    void letsOnlySupervisorsJoinFamilies() {
        somebody.is("anna", "curator", "north");
        refuses(
                HttpStatus.FORBIDDEN,
                () -> familyController.merge(
                        family.id(), new FamilyController.Merge(register().id(), "The same people")));
    }

    private static void refuses(HttpStatus status, ThrowingCallable call) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(status));
    }

    private Family register() {
        Snils snils = Snils.parse("112-233-445 95");
        NewPerson child = new NewPerson("CHILD", "Иванов", "Пётр", null, LocalDate.of(2019, 4, 5), snils);
        return families.register(new NewFamily("Иванова", "Ленина 5-3", null, null, "north", List.of(child)));
    }
}

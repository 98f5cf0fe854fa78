package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class CareLeaverSearchTests {

    @Autowired
    CareLeaverList list;

    @Autowired
    CareLeavers careLeavers;

    @Autowired
    SupportCases cases;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    WallClock clock;

    private String anna = "";
    private String oleg = "";

    @BeforeEach
    void threeHaveLeft() {
        clock.set("2026-03-02T12:00:00+03:00");
        somebody.is("intake", "intake", "north", "south");
        anna = register("Светлова", Snils.parse("112-233-445 95"), "north", "2026-06-30");
        oleg = register("Алёшин", null, "south", "2025-06-30");
        somebody.is("intake2", "intake", "west");
        register("Светлов", null, "west", "2026-06-30");
        somebody.is("intake", "intake", "north", "south");
    }

    @Test
    void listsThoseOfOnesOrganisationsTheLastToLeaveFirst() {
        assertThat(found(query(null, null, null, null))).containsExactly(anna, oleg);
        somebody.isNobody();
        assertThat(found(query(null, null, null, null))).hasSize(3);
        somebody.is("curator", "curator");
        assertThat(found(query(null, null, null, null))).isEmpty();
    }

    @Test
    void narrowsTheListByCodes() {
        careLeavers.move(oleg, CareLeaverStatus.OFFERED);

        assertThat(found(query("north", null, null, null))).containsExactly(anna);
        assertThat(found(query("west", null, null, null))).isEmpty();
        assertThat(found(query(null, 2025, null, null))).containsExactly(oleg);
        assertThat(found(query(null, 2024, null, null))).isEmpty();
        assertThat(found(query(null, null, CareLeaverStatus.OFFERED, null))).containsExactly(oleg);
        assertThat(found(query("south", 2025, CareLeaverStatus.REGISTERED, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Светлова", " светлов ", "СВЕТЛОВЫ", "112-233-445 95", "11223344595"})
    void findsByWords(String text) {
        assertThat(found(query(null, null, null, text))).containsExactly(anna);
    }

    @Test
    void findsByTheNumberOfTheCaseAndWhicheverWayYoIsWritten() {
        assertThat(found(query(null, null, null, anna.toLowerCase(Locale.ROOT))))
                .containsExactly(anna);
        assertThat(found(query(null, null, null, "Алешин"))).containsExactly(oleg);
        assertThat(found(query(null, null, null, "АЛЁШИНА"))).containsExactly(oleg);
        assertThat(found(query("north", null, null, "Алёшин"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Анна", "Свет", "112-233-445 96", "%", "12", "CL-2026-999999"})
    void findsNobodyByWhatIsNone(String text) {
        assertThat(found(query(null, null, null, text))).isEmpty();
    }

    @Test
    void givesPages() {
        for (int i = 0; i < CareLeaverList.PAGE_SIZE; i++) {
            register("Пагинов", null, "north", "2024-06-30");
        }

        assertThat(found(query(null, null, null, null))).hasSize(CareLeaverList.PAGE_SIZE);
        assertThat(found(new CareLeaverList.Query(null, null, null, null, 1))).hasSize(2);
        assertThat(found(new CareLeaverList.Query(null, null, null, null, 2))).isEmpty();
    }

    private List<String> found(CareLeaverList.Query query) {
        return list.page(query).stream().map(CareLeaver::caseNumber).toList();
    }

    private static CareLeaverList.Query query(
            @Nullable String institution,
            @Nullable Integer exitYear,
            @Nullable CareLeaverStatus status,
            @Nullable String text) {
        return new CareLeaverList.Query(institution, exitYear, status, text, 0);
    }

    private String register(String lastName, @Nullable Snils snils, String institution, String exitOn) {
        String number = cases.open(CaseKind.CARE_LEAVER, institution);
        NewPerson person = new NewPerson("SELF", lastName, "Анна", null, LocalDate.of(2008, 5, 5), snils);
        careLeavers.register(
                number,
                new NewCareLeaver(
                        person, "Чита, Ленина 1", null, institution, LocalDate.parse(exitOn), Circumstances.unknown()));
        return number;
    }
}

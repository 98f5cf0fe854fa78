package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.registry.PeopleSearch.Found;
import org.opora.registry.PeopleSearch.Hint;
import org.opora.registry.PeopleSearch.Kind;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class PeopleSearchTests {

    @Autowired
    PeopleSearch search;

    @Autowired
    Families families;

    @Autowired
    SearchMarking marking;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    JdbcClient jdbc;

    private UUID kovalevs;

    @BeforeEach
    void familiesOfNorthAreKnown() {
        somebody.is("intake", "intake", "north");
        kovalevs = register(
                "Ковалёва",
                "г. Чита, ул. Ленина, д. 5, кв. 3",
                "8 914 123-45-67",
                new NewPerson("MOTHER", "Ковалёва", "Наталья", "Петровна", LocalDate.of(1990, 1, 2), null),
                new NewPerson(
                        "CHILD", "Ковалёв", "Пётр", null, LocalDate.of(2019, 4, 5), Snils.parse("112-233-445 95")));
        register("Щербаков", "ул. Мира, 17", null, person("FATHER", "Щербаков", "Дмитрий", "Юрьевич"));
        register(
                "Иванова-Петрова",
                "пер. Тихий, 2",
                "30-22-11",
                person("MOTHER", "Иванова-Петрова", "Софья", "Ильинична"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ковалева",
                "КОВАЛЁВА",
                "Ковалева Наталья",
                "наталия ковалева",
                "Ковалева Н. П.",
                "Ковалева Наталья Петровна",
                "Наталья Петровна",
                "Кавалева",
                "Коавлева",
                "Ковалва",
                "Коваллева Наталя",
                "Rjdfktdf",
                "Rjdfktdf Yfnfkmz",
                "Kovaleva",
                "Kovalyova Natalia",
                "Koвaлeвa",
                "Ковалев Петр",
                "112-233-445 95",
                "11223344595",
                "8 914 123-45-67",
                "+7 (914) 123 45 67",
                "123-45-67",
                "Ленина 5",
                "ул. Ленена, д. 5, кв. 3",
                "Ковалева Ленина 5"
            })
    void findsTheFamily(String text) {
        assertThat(search.search(text).found())
                .extracting(found -> found.family().id())
                .containsExactly(kovalevs);
    }

    @ParameterizedTest
    @CsvSource({
        "Щербоков, Щербаков",
        "Шербаков, Щербаков",
        "Щербаковы, Щербаков",
        "'Oth,frjd', Щербаков",
        "Щербаков Дмитрей, Щербаков",
        "Shcherbakov, Щербаков",
        "Петрова, Иванова-Петрова",
        "Иванова Петрова София, Иванова-Петрова",
        "302211, Иванова-Петрова",
        "Сидоренко, ''",
        "Ленина 7, ''"
    })
    void findsNothingElse(String text, String surname) {
        assertThat(search.search(text).found())
                .extracting(found -> found.family().surname())
                .isEqualTo(surname.isEmpty() ? List.of() : List.of(surname));
    }

    @Test
    void saysWhyAFamilyWasFound() {
        assertThat(reasons("Ковалева Наталья")).containsExactly(Kind.NAME);
        assertThat(reasons("Кавалева Наталия")).containsExactly(Kind.SIMILAR_NAME);
        assertThat(reasons("112-233-445 95")).containsExactly(Kind.SNILS);
        assertThat(reasons("8 914 123-45-67")).containsExactly(Kind.PHONE);
        assertThat(reasons("Ленина 5")).containsExactly(Kind.ADDRESS);
        assertThat(search.search("Наталия Кавалева")
                        .found()
                        .get(0)
                        .reasons()
                        .get(0)
                        .person()
                        .fullName())
                .isEqualTo("Ковалёва Наталья Петровна");
    }

    @Test
    void saysThatAnInsuranceNumberIsWrong() {
        assertThat(search.search("112-233-445 96").hints()).containsExactly(Hint.WRONG_SNILS);
    }

    @Test
    void hidesFamiliesOfOthers() {
        somebody.is("intake2", "intake", "south");

        for (String text : List.of("Ковалева", "112-233-445 95", "8 914 123-45-67", "Ленина 5")) {
            assertThat(search.search(text).found()).isEmpty();
        }
    }

    @Test
    void findsAFamilyByTheRegistrationThatWasJoinedIntoIt() {
        UUID misspelt = register("Кравцова", "ул. Новая, 8", null, person("MOTHER", "Кравцова", "Наталья", "Петровна"));
        families.merge(kovalevs, misspelt, "The same woman after her marriage");

        assertThat(search.search("Кравцова").found())
                .singleElement()
                .satisfies(found -> assertThat(found.family().id()).isEqualTo(kovalevs));
    }

    @Test
    void showsTwentyAtMostAndSaysThatThereAreMore() {
        for (int count = 0; count < 25; count++) {
            register("Смирнова", "ул. Садовая, " + count, null, person("MOTHER", "Смирнова", "Анна", "Олеговна"));
        }

        PeopleSearch.Answer answer = search.search("Смирнова");

        assertThat(answer.found()).hasSize(PeopleSearch.MOST);
        assertThat(answer.hints()).containsExactly(Hint.MORE);
        assertThat(search.search("Смирнова Садовая 7").found()).hasSize(1);
    }

    @Test
    void marksWhatWasRegisteredBefore() {
        jdbc.sql("update registry.family set search_keys = '{}', search_version = 0")
                .update();
        jdbc.sql("update registry.person set search_keys = '{}', search_version = 0")
                .update();
        assertThat(search.search("Ковалева").found()).isEmpty();
        assertThat(search.search("Ковалева").hints()).containsExactly(Hint.INCOMPLETE);

        marking.mark();

        assertThat(search.search("Кавалева").found()).hasSize(1);
        assertThat(search.search("Кавалева").hints()).isEmpty();
    }

    @Test
    void tellsNothingOfTheLengthOfANameByTheNumberOfMarks() {
        UUID shorter = register("Ким", "Мира 1", null);
        UUID longer = register("Архангельский", "Мира 1", null);

        assertThat(marks(longer) % 16).isZero();
        assertThat(marks(shorter) % 16).isZero();
    }

    private long marks(UUID family) {
        return jdbc.sql("select cardinality(search_keys) from registry.family where id = ?")
                .param(family)
                .query(Long.class)
                .single();
    }

    private List<Kind> reasons(String text) {
        Found found = search.search(text).found().get(0);
        return found.reasons().stream().map(PeopleSearch.Reason::kind).toList();
    }

    private UUID register(String surname, String address, String phone, NewPerson... members) {
        return families.register(new NewFamily(surname, address, null, phone, "north", List.of(members)))
                .id();
    }

    private static NewPerson person(String role, String last, String first, String middle) {
        return new NewPerson(role, last, first, middle, null, null);
    }
}

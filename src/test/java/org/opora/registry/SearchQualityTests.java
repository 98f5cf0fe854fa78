package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.opora.registry.PeopleSearch.Found;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many misspelt names lead to the family that was meant, among a thousand others. Run it alone and read the report for
 * the figures in docs/search.md.
 */
@DomainTest
class SearchQualityTests {

    private static final int OTHERS = 1000;
    private static final List<String> SURNAMES = List.of(
            "Иванов",
            "Смирнов",
            "Кузнецов",
            "Попов",
            "Васильев",
            "Петров",
            "Соколов",
            "Михайлов",
            "Новиков",
            "Фёдоров",
            "Морозов",
            "Волков",
            "Алексеев",
            "Лебедев",
            "Семёнов",
            "Егоров",
            "Павлов",
            "Козлов",
            "Степанов",
            "Николаев",
            "Орлов",
            "Андреев",
            "Макаров",
            "Никитин",
            "Захаров",
            "Зайцев",
            "Соловьёв",
            "Борисов",
            "Яковлев",
            "Григорьев",
            "Романов",
            "Воробьёв",
            "Сергеев",
            "Кузьмин",
            "Фролов",
            "Александров",
            "Дмитриев",
            "Королёв",
            "Гусев",
            "Киселёв",
            "Ильин",
            "Максимов",
            "Поляков",
            "Сорокин",
            "Виноградов",
            "Ковалёв",
            "Белов",
            "Медведев",
            "Антонов",
            "Тарасов",
            "Жуков",
            "Баранов",
            "Филиппов",
            "Комаров",
            "Давыдов",
            "Беляев",
            "Герасимов",
            "Богданов",
            "Осипов",
            "Сидоров",
            "Матвеев",
            "Титов",
            "Марков",
            "Миронов",
            "Крылов",
            "Куликов",
            "Карпов",
            "Власов",
            "Мельников",
            "Денисов",
            "Гаврилов",
            "Тихонов",
            "Казаков",
            "Афанасьев",
            "Данилов",
            "Савельев",
            "Тимофеев",
            "Фомин",
            "Чернов",
            "Абрамов",
            "Мартынов",
            "Ефимов",
            "Федотов",
            "Щербаков",
            "Назаров",
            "Калинин",
            "Исаев",
            "Чернышёв",
            "Быков",
            "Маслов",
            "Родионов",
            "Коновалов",
            "Лазарев",
            "Воронин",
            "Климов",
            "Филатов",
            "Пономарёв",
            "Голубев",
            "Кудрявцев",
            "Рыбаков");
    private static final List<String> FIRST = List.of(
            "Анна",
            "Мария",
            "Елена",
            "Дарья",
            "Анастасия",
            "Екатерина",
            "Виктория",
            "Ольга",
            "Наталья",
            "Юлия",
            "Татьяна",
            "Светлана",
            "Ирина",
            "Ксения",
            "Алина",
            "Елизавета",
            "Людмила",
            "Марина",
            "Софья",
            "Вера");
    private static final List<String> MIDDLE = List.of(
            "Ивановна",
            "Петровна",
            "Сергеевна",
            "Андреевна",
            "Олеговна",
            "Юрьевна",
            "Игоревна",
            "Викторовна",
            "Павловна");

    @Autowired
    PeopleSearch search;

    @Autowired
    Families families;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsWhoWasMeant(TestReporter reporter) throws IOException {
        somebody.is("intake", "intake", "north");
        registerOthers();
        List<String[]> cases = cases();
        Map<String, UUID> meant = new HashMap<>();
        cases.forEach(row -> meant.computeIfAbsent(row[1], surname -> register(surname, row[2], row[3])));

        jdbc.sql("analyze registry.family, registry.person, registry.family_member")
                .update();
        List<String> missed = new ArrayList<>();
        Tally tally = new Tally();
        for (String[] row : cases) {
            List<Found> found = search.search(row[0]).found();
            if (!tally.count(found, meant.get(row[1]), row[1])) {
                missed.add(row[0] + " (" + row[4] + ")");
            }
        }

        reporter.publishEntry("quality", tally.words(cases.size()) + "; missed: " + missed);
        assertThat(tally.recall(cases.size())).isGreaterThan(0.9);
        assertThat(tally.precision()).isGreaterThan(0.8);
    }

    private void registerOthers() {
        Random random = new Random(20);
        for (int count = 0; count < OTHERS; count++) {
            String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
            String woman = surname + "а";
            register(woman, FIRST.get(random.nextInt(FIRST.size())), MIDDLE.get(random.nextInt(MIDDLE.size())));
        }
    }

    private UUID register(String surname, String first, String middle) {
        NewPerson parent = new NewPerson("MOTHER", surname, first, middle, null, null);
        return families.register(new NewFamily(surname, "ул. Садовая, 1", null, null, "north", List.of(parent)))
                .id();
    }

    private static List<String[]> cases() throws IOException {
        String file = new ClassPathResource("search/misspellings.csv").getContentAsString(StandardCharsets.UTF_8);
        return file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";"))
                .toList();
    }

    private static final class Tally {

        private int found;
        private int first;
        private double fitting;
        private int answered;

        /** What bears the surname that was meant is no mistake of the search. */
        boolean count(List<Found> shown, UUID meant, String surname) {
            List<UUID> ids = shown.stream().map(one -> one.family().id()).toList();
            if (!shown.isEmpty()) {
                answered++;
                fitting += shown.stream()
                                .filter(one ->
                                        Normal.surname(one.family().surname()).equals(Normal.surname(surname)))
                                .count()
                        / (double) shown.size();
            }
            first += !ids.isEmpty() && ids.get(0).equals(meant) ? 1 : 0;
            found += ids.contains(meant) ? 1 : 0;
            return ids.contains(meant);
        }

        double recall(int all) {
            return found / (double) all;
        }

        double precision() {
            return fitting / answered;
        }

        String words(int all) {
            return String.format(
                    Locale.ROOT,
                    "%d typed, recall %.3f, first in the list %.3f, precision %.3f",
                    all,
                    recall(all),
                    first / (double) all,
                    precision());
        }
    }
}

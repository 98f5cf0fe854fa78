package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A family that does not exist: names made up and marked ДЕМО, streets of Chita, numbers nobody has. */
record DemoFamily(int number) {

    private static final List<String> SURNAMES = List.of(
            "Берёзова",
            "Соколова",
            "Ключевская",
            "Даурская",
            "Ингодина",
            "Читинская",
            "Ононская",
            "Кедрова",
            "Таёжная",
            "Степная");
    private static final List<String> MOTHERS =
            List.of("Алёна", "Марина", "Татьяна", "Светлана", "Оксана", "Дарима", "Юлия", "Наталья");
    private static final List<String> CHILDREN =
            List.of("Егор", "Кира", "Тимур", "Полина", "Баир", "Софья", "Матвей", "Алиса", "Лев");
    private static final List<String> STREETS = List.of(
            "ул. Бабушкина",
            "ул. Чкалова",
            "ул. Амурская",
            "ул. Журавлёва",
            "ул. Шилова",
            "ул. Токмакова",
            "ул. Ленинградская");

    /** Of the mother; the mark comes first, so that nobody takes it for a real name. */
    String surname() {
        return "ДЕМО-" + SURNAMES.get(number % SURNAMES.size()) + suffix();
    }

    private String suffix() {
        return number < SURNAMES.size() ? "" : "-" + (number / SURNAMES.size() + 1);
    }

    String address() {
        return "Чита, %s, %d, кв. %d"
                .formatted(STREETS.get(number % STREETS.size()), 3 + number * 2, 1 + number * 7 % 90);
    }

    int childAge() {
        return 1 + number * 5 % 15;
    }

    List<Map<String, Object>> members(LocalDate today) {
        List<Map<String, Object>> members = new ArrayList<>();
        members.add(Map.of(
                "role", "MOTHER",
                "lastName", surname(),
                "firstName", MOTHERS.get(number % MOTHERS.size()),
                "bornOn", today.minusYears(24 + number % 18).minusDays(number).toString(),
                "snils", snils()));
        for (int child = 0; child <= number % 3; child++) {
            members.add(Map.of(
                    "role", "CHILD",
                    "lastName", surname(),
                    "firstName", CHILDREN.get((number + child * 4) % CHILDREN.size()),
                    "bornOn",
                            today.minusYears(Math.max(1, childAge() - child))
                                    .minusDays(30 + number)
                                    .toString()));
        }
        return members;
    }

    /** A number with the right check digits (domain reference 5.2) from a range that is not given out. */
    String snils() {
        String digits = "%09d".formatted(990_000_000 + number * 1_117);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return "%s-%s-%s %02d"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6), sum % 101 % 100);
    }
}

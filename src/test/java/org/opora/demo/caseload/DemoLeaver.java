package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.opora.registry.Snils;

/**
 * A care leaver who does not exist, marked ДЕМО as families are.
 *
 * @param number from 0, over all years
 */
record DemoLeaver(int number, String institution, LocalDate exitOn) {

    private static final int FIRST_FAMILY = 1000;
    private static final List<String> SURNAMES =
            List.of("Берёзов", "Соколов", "Кедров", "Ингодин", "Снегов", "Лугов", "Рассветов", "Перевалов");
    private static final List<String> BOYS = List.of("Егор", "Тимур", "Баир", "Матвей", "Лев", "Артём", "Данил");
    private static final List<String> GIRLS = List.of("Кира", "Полина", "Софья", "Алиса", "Дарима", "Вера", "Юля");
    private static final List<String> DESTINATIONS =
            List.of("DORMITORY", "OWN_HOUSING", "DORMITORY", "RELATIVES", "DORMITORY", "ARMY", "FOSTER_FAMILY");
    private static final List<String> EDUCATIONS =
            List.of("VOCATIONAL", "VOCATIONAL", "COLLEGE", "NONE", "VOCATIONAL", "UNIVERSITY", "COLLEGE", "UNKNOWN");
    private static final List<String> WORKS =
            List.of("NOT_WORKING", "EMPLOYED", "SEARCHING", "NOT_WORKING", "EMPLOYED", "UNKNOWN");
    private static final List<String> HOUSINGS =
            List.of("ON_LIST", "ON_LIST", "SPECIALISED", "ON_LIST", "OWN", "UNKNOWN", "SPECIALISED", "SOCIAL_RENT");

    /** A few weeks before the day of leaving; in the first year of this registry, when it began. */
    LocalDate enteredOn() {
        return exitOn.minusDays(40 + number % 20);
    }

    NewCareLeaver entry() {
        boolean girl = number % 2 == 0;
        String surname = "ДЕМО-%s%s-%d".formatted(pick(SURNAMES), girl ? "а" : "", number + 1);
        DemoFamily numbers = new DemoFamily(FIRST_FAMILY + number);
        NewPerson person =
                new NewPerson("SELF", surname, pick(girl ? GIRLS : BOYS), null, bornOn(), Snils.parse(numbers.snils()));
        return new NewCareLeaver(person, numbers.address(), null, institution, exitOn, Circumstances.unknown());
    }

    /** Of age by the day of leaving, and not yet 23 four years later. */
    private LocalDate bornOn() {
        return exitOn.minusYears(18).minusDays(number * 7L % 170);
    }

    /** How he lives once he has settled in. */
    Circumstances circumstances(LocalDate day) {
        String housing = HOUSINGS.get(number * 5 % HOUSINGS.size());
        LocalDate movedIn = housing.equals("SPECIALISED") && !movesInOn().isAfter(day) ? movesInOn() : null;
        return new Circumstances(
                pick(DESTINATIONS),
                EDUCATIONS.get(number * 3 % EDUCATIONS.size()),
                pick(WORKS),
                housing.equals("OWN") ? "NOT_ENTITLED" : "ENTITLED",
                housing.equals("SPECIALISED") && movedIn == null ? "ON_LIST" : housing,
                movedIn,
                movedIn == null ? null : movedIn.plusYears(5).minusDays(1));
    }

    LocalDate movesInOn() {
        return exitOn.plusDays(30 + number % 60);
    }

    /** Every status he comes to in the end, with its day. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(exitOn.plusDays(1 + number % 4), CareLeaverStatus.OFFERED));
        LocalDate answered = exitOn.plusDays(10 + number % 5);
        if (number % 11 == 3) {
            steps.add(new Step(answered, CareLeaverStatus.REFUSED));
        } else if (number % 17 != 5) {
            steps.add(new Step(answered, CareLeaverStatus.SUPPORTED));
            if (number % 19 == 7) {
                steps.add(new Step(exitOn.plusMonths(8), CareLeaverStatus.LOST_CONTACT));
            } else if (number % 9 == 4) {
                steps.add(new Step(exitOn.plusMonths(22), CareLeaverStatus.ENDED));
            }
        }
        return steps;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(number / 2 % choices.size());
    }

    record Step(LocalDate on, CareLeaverStatus status) {}
}

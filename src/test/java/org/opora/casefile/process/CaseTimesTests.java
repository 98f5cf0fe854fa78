package org.opora.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportLevel;
import org.opora.registry.Person;

class CaseTimesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate REMOVED = LocalDate.of(2026, 8, 31);

    @Test
    void plansContactsByMonthsAfterRemoval() {
        ContactPlan plan = ContactPlan.parse("1, 3,6");

        assertThat(plan.next(REMOVED, null)).isEqualTo(new ContactPlan.Contact(LocalDate.of(2026, 9, 30), 2));
        assertThat(plan.next(REMOVED, 2)).isEqualTo(new ContactPlan.Contact(LocalDate.of(2026, 11, 30), 1));
        assertThat(plan.next(REMOVED, 1)).isEqualTo(new ContactPlan.Contact(LocalDate.of(2027, 2, 28), 0));
    }

    @Test
    void staysWithinThePlanIfTheTableBecameShorter() {
        assertThat(ContactPlan.parse("1").next(REMOVED, 2).left()).isZero();
        assertThat(ContactPlan.parse("1").next(REMOVED, 0).left()).isZero();
    }

    @Test
    void findsWhenTheYoungestChildComesOfAge() {
        List<Person> family = List.of(
                person("MOTHER", LocalDate.of(2009, 1, 1)),
                person("CHILD", LocalDate.of(2012, 5, 6)),
                person("CHILD", LocalDate.of(2020, 2, 29)),
                person("CHILD", null));
        assertThat(ComingOfAge.ofYoungest(family, TODAY)).contains(LocalDate.of(2038, 2, 28));
    }

    @Test
    void findsNobodyWhereChildrenAreAdultsOrUnknown() {
        assertThat(ComingOfAge.ofYoungest(List.of(person("CHILD", LocalDate.of(2000, 1, 1))), TODAY))
                .isEmpty();
        assertThat(ComingOfAge.ofYoungest(List.of(person("CHILD", null)), TODAY))
                .isEmpty();
        assertThat(ComingOfAge.ofYoungest(List.of(), TODAY)).isEmpty();
    }

    @Test
    void writesMomentsForTimersWithSeconds() {
        assertThat(TimerText.of(OffsetDateTime.parse("2026-11-21T09:00:00.123+03:00")))
                .isEqualTo("2026-11-21T09:00:00+03:00");
    }

    @Test
    void changesTheLevelAsTheReviewDecided() {
        assertThat(ChangeLevelDelegate.next(SupportLevel.BASIC, "LEVEL_UP", CaseKind.FAMILY_PATRONAGE))
                .isEqualTo(SupportLevel.CRISIS);
        assertThat(ChangeLevelDelegate.next(SupportLevel.BASIC, "LEVEL_DOWN", CaseKind.FAMILY_PATRONAGE))
                .isEqualTo(SupportLevel.PREVENTIVE);
        assertThat(ChangeLevelDelegate.next(SupportLevel.BASIC, "CONTINUE", CaseKind.FAMILY_PATRONAGE))
                .isEqualTo(SupportLevel.BASIC);
    }

    @Test
    void closesForTheReasonOfTheRoute() {
        assertThat(CloseWithoutSupportDelegate.reasonOf("ATTACHED")).isEqualTo("DUPLICATE");
        assertThat(CloseWithoutSupportDelegate.reasonOf("ONE_OFF_HELP")).isEqualTo("ONE_OFF_HELP");
        assertThat(CloseWithoutSupportDelegate.reasonOf("SUPPORT")).isEqualTo("NO_NEED");
    }

    private static Person person(String role, @Nullable LocalDate bornOn) {
        return new Person(UUID.randomUUID(), role, "Иванов", "Пётр", null, bornOn, null);
    }
}

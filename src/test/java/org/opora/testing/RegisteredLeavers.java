package org.opora.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;

/** Care leavers who stand in the registry with their case, and have no contract yet. */
public final class RegisteredLeavers {

    private final SupportCases cases;
    private final CareLeavers careLeavers;

    public RegisteredLeavers(SupportCases cases, CareLeavers careLeavers) {
        this.cases = cases;
        this.careLeavers = careLeavers;
    }

    /** Left the institution a month before the tests begin, with nothing else known. */
    public CareLeaver in(String institution) {
        return in(institution, "ДЕМО-Выпускников", Circumstances.unknown());
    }

    public CareLeaver in(String institution, String lastName, Circumstances circumstances) {
        String number = cases.open(CaseKind.CARE_LEAVER, institution);
        CareLeaver leaver = careLeavers.register(
                number,
                new NewCareLeaver(
                        new NewPerson("SELF", lastName, "Пётр", null, LocalDate.parse("2008-01-15"), null),
                        "Чита, ул. Демонстрационная, 7",
                        null,
                        institution,
                        TestClock.DAY.minusMonths(1),
                        circumstances));
        cases.attachFamily(number, leaver.family());
        return leaver;
    }

    /** Lives in specialised housing. */
    public static Circumstances housed(LocalDate movedInOn, @Nullable LocalDate tenancyUntil) {
        return new Circumstances(
                "OWN_HOUSING", "VOCATIONAL", "SEARCHING", "ENTITLED", "SPECIALISED", movedInOn, tenancyUntil);
    }

    /** Whom referrals are about. */
    public static UUID person(CareLeaver leaver) {
        return leaver.person().id();
    }
}

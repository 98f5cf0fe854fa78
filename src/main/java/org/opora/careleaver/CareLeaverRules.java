package org.opora.careleaver;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;

/** What has to be true of a leaver, in whatever way he comes into the registry. */
final class CareLeaverRules {

    /** Support begins at 14 at the earliest and goes on to 23 (159-FZ); years are full years on the day of leaving. */
    static final int YOUNGEST = 14;

    static final int OLDEST = 23;

    /** A day of leaving that lies further ahead is a slip of the pen. */
    static final int YEARS_AHEAD = 5;

    private final List<Finding> findings = new ArrayList<>();
    private final LocalDate today;

    private CareLeaverRules(LocalDate today) {
        this.today = today;
    }

    static List<Finding> breaches(NewCareLeaver leaver, LocalDate today) {
        CareLeaverRules rules = new CareLeaverRules(today);
        rules.checkExit(leaver.person().bornOn(), leaver.exitOn());
        rules.checkHousing(leaver.circumstances());
        rules.checkCodes(leaver.circumstances());
        return rules.findings;
    }

    private void checkExit(@Nullable LocalDate bornOn, LocalDate exitOn) {
        if (exitOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            breach("exitOn", "careLeaver.exitFarAhead", YEARS_AHEAD);
        }
        if (bornOn == null) {
            breach("bornOn", "careLeaver.bornOnMissing");
        } else if (bornOn.isAfter(today)) {
            breach("bornOn", "person.bornLater");
        } else if (exitOn.isBefore(bornOn)) {
            breach("exitOn", "careLeaver.exitBeforeBirth");
        } else {
            long age = ChronoUnit.YEARS.between(bornOn, exitOn);
            if (age < YOUNGEST || age > OLDEST) {
                breach("exitOn", "careLeaver.ageAtExit", YOUNGEST, OLDEST);
            }
        }
    }

    private void checkHousing(Circumstances circumstances) {
        LocalDate movedInOn = circumstances.movedInOn();
        LocalDate tenancyUntil = circumstances.tenancyUntil();
        if (movedInOn != null && movedInOn.isAfter(today)) {
            breach("movedInOn", "careLeaver.movedInLater");
        }
        if (movedInOn != null && tenancyUntil != null && !tenancyUntil.isAfter(movedInOn)) {
            breach("tenancyUntil", "careLeaver.tenancyBeforeMove");
        }
    }

    private void checkCodes(Circumstances circumstances) {
        checkCode("destination", circumstances.destination(), Circumstances.DESTINATIONS);
        checkCode("education", circumstances.education(), Circumstances.EDUCATIONS);
        checkCode("work", circumstances.work(), Circumstances.WORKS);
        checkCode("housingRight", circumstances.housingRight(), Circumstances.HOUSING_RIGHTS);
        checkCode("housing", circumstances.housing(), Circumstances.HOUSINGS);
    }

    private void checkCode(String field, String code, List<String> known) {
        if (!known.contains(code)) {
            breach(field, "careLeaver.code", String.join(", ", known));
        }
    }

    private void breach(String field, String rule, Object... arguments) {
        findings.add(Finding.of(field, rule, arguments));
    }
}

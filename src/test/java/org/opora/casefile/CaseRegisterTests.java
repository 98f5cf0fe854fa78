package org.opora.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.opora.testing.domain.TablesAsGiven;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class CaseRegisterTests {

    @Autowired
    CaseRegister cases;

    @Autowired
    CaseHistory history;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseList list;

    @Autowired
    Caseloads caseloads;

    @Autowired
    TablesAsGiven tables;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    WallClock clock;

    private String number = "";

    @BeforeEach
    void aSignalHasCome() {
        clock.set("2026-03-02T12:00:00+03:00");
        somebody.is("supervisor", "supervisor", "north");
        number = cases.open(CaseKind.FAMILY_PATRONAGE, "north");
    }

    @Test
    void numbersCasesWithinTheYearOfTheRegion() {
        assertThat(number).matches("FP-2026-\\d{6}");
        clock.set("2026-12-31T22:00:00Z");
        assertThat(cases.open(CaseKind.FAMILY_PATRONAGE, "north")).startsWith("FP-2027-");
    }

    @Test
    void opensACaseAsASignal() {
        SupportCase opened = cases.get(number);
        assertThat(opened.status()).isEqualTo("SIGNAL");
        assertThat(opened.episode()).isEqualTo(1);
        assertThat(history.episodes(number)).hasSize(1);
    }

    @Test
    void carriesACaseFromSignalToTheEndOfAfterCare() {
        cases.attachFamily(number, UUID.randomUUID());
        cases.decideLevel(number, "CRISIS", "TZHS");
        cases.takeOn(number, "anna", "VOLUNTARY_442");
        cases.changeLevel(number, "BASIC", "REVIEW");
        cases.remove(number, "IMPROVED", true);
        cases.endAfterCare(number);

        assertThat(cases.get(number).status()).isEqualTo("CLOSED");
        assertThat(cases.get(number).category()).isEqualTo("TZHS");
        assertThat(history.levels(number))
                .extracting(CaseHistory.LevelChange::from, CaseHistory.LevelChange::to)
                .containsExactly(tuple(null, "CRISIS"), tuple("CRISIS", "BASIC"));
        assertThat(caseFile.chronology(number))
                .extracting(CaseFile.Entry::kind)
                .containsExactly(
                        "FAMILY_ATTACHED", "LEVEL_DECIDED", "TAKEN_ON", "LEVEL_CHANGED", "REMOVED", "AFTER_CARE_ENDED");
        assertThat(caseFile.chronology(number).get(4).content())
                .containsEntry("reason", "IMPROVED")
                .containsEntry("afterCare", "true");
        assertThat(caseFile.chronology(number))
                .allSatisfy(entry -> assertThat(entry.by()).isEqualTo("supervisor"));
    }

    @Test
    void closesAtOnceWithoutAfterCare() {
        cases.takeOn(number, "anna", null);
        cases.remove(number, "MOVED", false);

        assertThat(cases.get(number).status()).isEqualTo("CLOSED");
        assertThat(history.episodes(number).get(0).endedReason()).isEqualTo("MOVED");
    }

    @Test
    void beginsTheNextEpisodeAfterARelapse() {
        cases.decideLevel(number, "CRISIS", "TZHS");
        cases.takeOn(number, "anna", "VOLUNTARY_442");
        cases.remove(number, "IMPROVED", true);

        assertThat(cases.beginNextEpisode(number)).isEqualTo(2);

        SupportCase again = cases.get(number);
        assertThat(again.status()).isEqualTo("SIGNAL");
        assertThat(again.level()).isNull();
        assertThat(again.curator()).isEqualTo("anna");
        assertThat(history.episodes(number)).hasSize(2);
        assertThat(history.episodes(number).get(0).afterCareEndedAt()).isNotNull();
    }

    @Test
    void refusesMovesThatMakeNoSense() {
        assertThatIllegalStateException().isThrownBy(() -> cases.remove(number, "IMPROVED", true));
        assertThatIllegalStateException().isThrownBy(() -> cases.endAfterCare(number));
        assertThatIllegalStateException().isThrownBy(() -> cases.beginNextEpisode(number));
        cases.closeWithoutSupport(number, "NO_NEED");
        assertThatIllegalStateException().isThrownBy(() -> cases.takeOn(number, "anna", null));
        assertThatIllegalStateException().isThrownBy(() -> cases.closeWithoutSupport(number, "NO_NEED"));
    }

    @Test
    void knowsNoCaseThatIsNotThere() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> cases.get("FP-2026-999999"));
    }

    @Test
    void listsCasesOfTheGivenOrganisationsOnly() {
        String other = cases.open(CaseKind.FAMILY_PATRONAGE, "south");
        cases.takeOn(number, "anna", null);

        assertThat(list.page(new CaseList.Query(Set.of("north"), null, null, 0)))
                .extracting(SupportCase::number)
                .containsExactly(number);
        assertThat(list.page(new CaseList.Query(Set.of("north", "south"), "SIGNAL", null, 0)))
                .extracting(SupportCase::number)
                .containsExactly(other);
        assertThat(list.page(new CaseList.Query(Set.of("north"), null, "anna", 1)))
                .isEmpty();
        assertThat(list.page(new CaseList.Query(Set.of(), null, null, 0))).isEmpty();
        assertThat(cases.ofCurator("anna")).extracting(SupportCase::number).containsExactly(number);
    }

    @Test
    void weighsTheFamiliesOfACurator() {
        tables.answer("CaseloadWeight", Map.of("level", "CRISIS"), Map.of("weight", 3.0));
        tables.answer("CaseloadWeight", Map.of("level", "POST"), Map.of("weight", 0.3));
        supported("NONE");
        supported("CRISIS");
        supported("CRISIS");
        cases.remove(supported("BASIC"), "IMPROVED", true);

        assertThat(caseloads.of(Set.of("anna", "boris")).get("anna")).isEqualByComparingTo("7.3");
        assertThat(caseloads.of(Set.of("anna", "boris")).get("boris")).isEqualByComparingTo("0");
    }

    private String supported(String level) {
        String taken = cases.open(CaseKind.FAMILY_PATRONAGE, "north");
        cases.decideLevel(taken, level, null);
        cases.takeOn(taken, "anna", null);
        return taken;
    }
}

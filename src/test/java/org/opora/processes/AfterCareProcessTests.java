package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.opora.casefile.CaseHistory.Episode;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;

/** Contacts with a family in the months after its removal from support. */
@ModelCoverage("AfterCareProcess")
class AfterCareProcessTests extends FamilyTest {

    @Test
    void threeContactsWithoutARelapseEndAfterCare() {
        Journey family = removed();
        LocalDate removedOn = family.today();

        contactIsDueWithin(family, removedOn.plusMonths(1));
        contactIsDueWithin(family, removedOn.plusMonths(3));
        assertThat(factsOf(family)).doesNotContain("AFTER_CARE_ENDED");
        contactIsDueWithin(family, removedOn.plusMonths(6));

        assertThat(family.passed()).contains("EndEvent_AfterCareEnded").doesNotContain("EndEvent_RelapseFound");
        assertThat(family.isUnderWay()).isFalse();
        assertThat(fileOf(family).status()).isEqualTo("CLOSED");
        assertThat(factsOf(family)).last().isEqualTo("AFTER_CARE_ENDED");
    }

    @Test
    void aFamilyThatIsNotReachedIsContactedAgain() {
        Journey family = removed()
                .timerFires("CatchEvent_ContactDue")
                .complete("contact-family", "contactOutcome", "NOT_REACHED");

        assertThat(fileOf(family).status()).isEqualTo("AFTER_CARE");
        family.timerFires("CatchEvent_ContactDue");
        assertThat(family.waitsFor()).containsExactly("contact-family");
        assertThat(family.passed()).doesNotContain("EndEvent_AfterCareEnded", "EndEvent_RelapseFound");
    }

    @Test
    void aRelapseEndsAfterCareAtOnce() {
        Journey family =
                removed().timerFires("CatchEvent_ContactDue").complete("contact-family", "contactOutcome", "RELAPSE");

        assertThat(family.passed()).contains("EndEvent_RelapseFound").doesNotContain("EndEvent_AfterCareEnded");
        assertThat(fileOf(family).episode()).isEqualTo(2);
        Episode first = history.episodes(family.caseNumber()).get(0);
        assertThat(first.afterCareEndedAt()).isNotNull();
        assertThat(first.endedReason()).isEqualTo("IMPROVED");
    }

    @Test
    void aRelapseFoundInTheLastContactLeadsBackToSupportAsWell() {
        Journey family = removed();
        contact(family, "STABLE");
        contact(family, "NEEDS_HELP");
        contact(family, "RELAPSE");

        assertThat(family.passed()).contains("EndEvent_RelapseFound").doesNotContain("EndEvent_AfterCareEnded");
        assertThat(fileOf(family).status()).isEqualTo("SIGNAL");
        assertThat(factsOf(family)).contains("EPISODE_BEGUN").doesNotContain("AFTER_CARE_ENDED");
    }

    private Journey removed() {
        Journey family = improved().complete("decide-removal");
        assertThat(endingOf(family)).isEqualTo(new Ending("AFTER_CARE", "IMPROVED", true));
        return family;
    }

    /** On the day or, if nobody works then, soon after it. */
    private static void contactIsDueWithin(Journey family, LocalDate day) {
        contact(family, "STABLE");
        assertThat(family.today()).isBetween(day, day.plusDays(11));
    }

    private static void contact(Journey family, String outcome) {
        family.timerFires("CatchEvent_ContactDue").complete("contact-family", "contactOutcome", outcome);
    }
}

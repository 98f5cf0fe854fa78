package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.opora.testing.Forms;

/** Three care leavers: one is supported to 23, one says yes the second time, one falls silent and is found again. */
@InOffice(language = "ru")
class LeaverJourneysTests {

    private static final String HEAD = "Анна Демо-Директорова";

    @Test
    void isSupportedFromTheLeavingTo23(Office office) {
        LocalDate exit = office.today().plusDays(14);
        LocalDate birthday = exit.plusYears(5).plusDays(10);
        FamilyStory leaver =
                entered(office, "Вишнёв", "bornOn", birthday.minusYears(23).toString(), "exitOn", exit.toString());
        Routine routine = new Routine(office, leaver);

        leaver.then("adviser", "prepare-exit").timePasses("P15D");
        leaver.then("adviser", "record-exit", housed(exit));
        routine.worksOff("carry-out-action");
        isAskedForHelp(office, leaver, "EMPLOYMENT");
        routine.weeksUntil("inspect-housing");
        leaver.then("adviser", "inspect-housing", "finding", "FIT_WITH_FAULTS", "problems", List.of("DEBT"))
                .then("adviser", "follow-up-housing", "followUp", "PLAN_CHANGED");
        assertThat(office.as("adviser").opens(leaver.caseNumber(), "draft-plan").text())
                .isNotBlank();

        routine.weeksUntil("decide-review");
        leaver.then("head", "decide-review", "reviewOutcome", "LEVEL_DOWN");
        isAskedForHelp(office, leaver, "BABY_FOOD");
        routine.weeksUntil(exit.plusYears(2));
        isAskedForHelp(office, leaver, "BENEFIT_PAPERWORK");
        routine.weeksUntil("conclude-tenancy");
        assertThat(office.today()).isBetween(exit.plusYears(5).minusMonths(3).minusDays(2), birthday);
        leaver.then(
                "adviser",
                "conclude-tenancy",
                "newTenancyUntil",
                exit.plusYears(10).minusDays(1).toString());
        routine.weeksUntil("end-support");
        assertThat(office.today()).isBetween(birthday, birthday.plusDays(8));
        leaver.then("head", "end-support", "removalReason", "AGE_23")
                .becomes("CLOSED")
                .isUnbroken();
        hasLivedThroughAllOfIt(leaver.caseFile());
    }

    private static void hasLivedThroughAllOfIt(JsonNode file) {
        assertThat(count(file, "contact-care-leaver")).isGreaterThanOrEqualTo(15);
        assertThat(count(file, "inspect-housing")).isGreaterThanOrEqualTo(8);
        assertThat(count(file, "give-help")).isEqualTo(3);
        assertThat(count(file, "decide-review")).isGreaterThanOrEqualTo(8);
        assertThat(count(file, "draft-plan")).isEqualTo(2);
        assertThat(count(file, "conclude-tenancy")).isEqualTo(1);
        assertThat(file.path("levels")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(file.path("episodes").path(0).path("endedReason").asText()).isEqualTo("AGE_23");
    }

    @Test
    void saysYesTheSecondTime(Office office) {
        FamilyStory leaver = entered(office, "Грачёв", "exitOn", office.today().toString());

        leaver.then("adviser", "offer-support", "offerOutcome", "REFUSED").timePasses("P94D");
        new Routine(office, leaver).worksOff("carry-out-action");
        leaver.isUnbroken();
        assertThat(count(leaver.caseFile(), "offer-support")).isEqualTo(2);
        assertThat(status(office, leaver)).isEqualTo("SUPPORTED");
    }

    @Test
    void fallsSilentIsTakenUnderManualControlAndFoundAgain(Office office) {
        FamilyStory leaver = entered(office, "Дроздов", "exitOn", office.today().toString());
        Routine routine = new Routine(office, leaver)
                .saying("decide-level", "curator", "adviser", "decidedLevel", "BASIC")
                .saying("contact-care-leaver", "visitOutcome", "NO_ACCESS", "way", "PHONE")
                .saying("review-manual-control", "controlResolution", "CONTINUE")
                .saying("break-silence", "silenceOutcome", "NOT_REACHED", "reachedBy", null);

        routine.weeksUntil("break-silence");
        leaver.then("adviser", "break-silence", "silenceOutcome", "NOT_REACHED", "reachedBy", null);
        routine.weeksUntil("take-manual-control");
        leaver.then("head", "take-manual-control", "controlOwner", HEAD);
        assertThat(office.as("head").asks("/api/care-leavers/escalations").toString())
                .contains(leaver.caseNumber());
        routine.weeksUntil("review-manual-control");
        leaver.then("head", "review-manual-control");
        office.timePasses("P1W");
        routine.worksOff("review-manual-control", "break-silence");
        leaver.then("head", "review-manual-control", "controlResolution", "CONTACT_RESTORED", "nextOn", null);

        leaver.isUnbroken();
        assertThat(status(office, leaver)).isEqualTo("SUPPORTED");
        assertThat(office.as("head").asks("/api/care-leavers/escalations").toString())
                .doesNotContain(leaver.caseNumber());
        routine.saying("contact-care-leaver").weeksUntil(office.today().plusWeeks(5));
        leaver.isUnbroken();
    }

    /** By the start form, in the browser; of age for some months, whatever the office's clock says. */
    private static FamilyStory entered(Office office, String name, Object... different) {
        String bornOn = office.today().minusYears(18).minusMonths(3).toString();
        Object[] fields = Stream.concat(Stream.of("lastName", "ДЕМО-" + name, "bornOn", bornOn), Stream.of(different))
                .toArray();
        String number = office.as("adviser")
                .begins("CareLeaverSupportProcess", "register-care-leaver")
                .fill(Forms.filled("register-care-leaver", office.today(), fields))
                .complete()
                .path("businessKey")
                .asText();
        return FamilyStory.of(office, "head", number).wrote("adviser", "register-care-leaver");
    }

    private static Object[] housed(LocalDate exit) {
        return new Object[] {
            "exitOn", exit.toString(),
            "destination", "OWN_HOUSING",
            "housing", "SPECIALISED",
            "movedInOn", exit.toString(),
            "tenancyUntil", exit.plusYears(5).minusDays(1).toString()
        };
    }

    private static void isAskedForHelp(Office office, FamilyStory leaver, String kind) {
        office.as("adviser")
                .begins("HelpRequestProcess", "request-help")
                .fill(Forms.filled("request-help", office.today(), "caseNumber", leaver.caseNumber(), "helpKind", kind))
                .complete();
        leaver.wrote("adviser", "request-help");
        new Routine(office, leaver).worksOff("carry-out-action");
    }

    private static String status(Office office, FamilyStory leaver) {
        return office.as("head")
                .asks("/api/care-leavers/" + leaver.caseNumber())
                .path("status")
                .asText();
    }

    private static long count(JsonNode file, String form) {
        return StreamSupport.stream(file.path("chronology").spliterator(), false)
                .filter(entry -> entry.path("form").asText().equals(form))
                .count();
    }
}

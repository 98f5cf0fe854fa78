package org.opora.processes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseHistory;
import org.opora.casefile.CaseHistory.Episode;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A test that leads families through their cases and looks into their files. */
@OporaTest
abstract class FamilyTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseHistory history;

    /** @param different fields of the signal as key, value, key, value */
    Journey signal(Object... different) {
        return cases.registerSignal(Forms.filled("register-signal", TestClock.DAY, different));
    }

    /** A family under support at the level BASIC. */
    Journey supported() {
        return signal().upToSupport();
    }

    /** A family that no longer needs support, with the conference still to agree. */
    Journey improved() {
        return supported()
                .timerFires("CatchEvent_ReviewDue")
                .completeWith("reassess-risks", Forms.Scores.calm())
                .complete("decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED");
    }

    SupportCase fileOf(Journey family) {
        return supportCases.get(family.caseNumber());
    }

    /** Where the case stands after its last episode, and why that ended. */
    Ending endingOf(Journey family) {
        List<Episode> episodes = history.episodes(family.caseNumber());
        Episode last = episodes.get(episodes.size() - 1);
        return new Ending(fileOf(family).status(), last.endedReason(), last.afterCare());
    }

    /** What the system noted, oldest first. */
    List<String> factsOf(Journey family) {
        return caseFile.chronology(family.caseNumber()).stream()
                .map(CaseFile.Entry::kind)
                .filter(kind -> !kind.equals("FORM"))
                .toList();
    }

    /** What was signed, oldest first. */
    List<String> formsOf(Journey family) {
        return caseFile.chronology(family.caseNumber()).stream()
                .filter(entry -> entry.kind().equals("FORM"))
                .map(CaseFile.Entry::form)
                .toList();
    }

    /** What the latest note of this kind says. */
    Map<String, Object> factOf(Journey family, String kind) {
        List<CaseFile.Entry> entries = caseFile.chronology(family.caseNumber()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
        return entries.get(entries.size() - 1).content();
    }

    record Ending(
            String status,
            @Nullable String reason,
            @Nullable Boolean afterCare) {

        static Ending closed(String reason) {
            return new Ending("CLOSED", reason, false);
        }
    }
}

package org.opora.processes;

import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A test that leads care leavers through their support and looks into the registry. */
abstract class CareLeaverTest extends SupportTest {

    @Autowired
    CareLeavers leavers;

    /** @param different fields of the entry as key, value, key, value; without any he has left today */
    Journey entered(Object... different) {
        return cases.registerCareLeaver(Forms.filled("register-care-leaver", TestClock.DAY, different));
    }

    /** Agreed and assessed, with the level still to be decided. */
    Journey assessed(Object... needs) {
        return entered().complete("offer-support").complete("sign-agreement").complete("assess-needs", needs);
    }

    /** A care leaver under support at the level ADAPTATION, with a plan in force. */
    Journey leaverSupportedAt(String level) {
        return assessed()
                .complete("decide-level", "decidedLevel", level)
                .complete("draft-plan")
                .complete("approve-plan");
    }

    CareLeaver entryOf(Journey leaver) {
        return leavers.ofCase(leaver.caseNumber()).orElseThrow();
    }

    String statusOf(Journey leaver) {
        return entryOf(leaver).status().name();
    }

    /** By the start form, as the institution enters it. */
    Journey asksAgain(Journey leaver) {
        cases.start(
                "ReturnToSupportProcess",
                Forms.filled("return-to-support", leaver.today(), "caseNumber", leaver.caseNumber()));
        return leaver;
    }
}

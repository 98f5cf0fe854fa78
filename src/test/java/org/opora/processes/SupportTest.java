package org.opora.processes;

import java.util.List;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of a family under support: its visits and its reviews. */
@OporaTest
abstract class SupportTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    /** A family under support at this level. */
    Journey supportedAt(String level) {
        return cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .upToConference()
                .complete("hold-case-conference", "decidedLevel", level)
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan")
                .complete("approve-plan");
    }

    String levelOf(Journey family) {
        return String.valueOf(caseOf(family).level());
    }

    SupportCase caseOf(Journey family) {
        return supportCases.get(family.caseNumber());
    }

    /** Why the level changed, oldest first. */
    List<String> levelChanges(Journey family) {
        return caseFile.chronology(family.caseNumber()).stream()
                .filter(entry -> entry.kind().equals("LEVEL_CHANGED"))
                .map(entry -> entry.content().toString())
                .toList();
    }
}

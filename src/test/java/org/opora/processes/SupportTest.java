package org.opora.processes;

import java.util.List;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of a family under support: its plan, its visits and its reviews. */
abstract class SupportTest extends FamilyTest {

    @Autowired
    JdbcClient jdbc;

    /** A family under support at this level. */
    Journey supportedAt(String level) {
        return signal().upToConference()
                .complete("hold-case-conference", "decidedLevel", level)
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan")
                .complete("approve-plan");
    }

    String levelOf(Journey family) {
        return String.valueOf(fileOf(family).level());
    }

    /** What was noted of each change of level, oldest first. */
    List<String> levelChanges(Journey family) {
        return caseFile.chronology(family.caseNumber()).stream()
                .filter(entry -> entry.kind().equals("LEVEL_CHANGED"))
                .map(entry -> entry.content().toString())
                .toList();
    }
}

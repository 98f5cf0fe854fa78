package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff tell a running case what happened. */
@OporaTest
@ModelCoverage("CaseEventProcess")
class CaseEventProcessTests {

    @Autowired
    CaseDriver cases;

    @Test
    void anEventReachesTheStepThatAwaitsIt() {
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .upToSupport()
                .report("INCIDENT");

        assertThat(family.reached()).contains("EndEvent_CaseTold", "StartEvent_IncidentReported");
        assertThat(family.waitsFor()).contains("assess-incident");
    }
}

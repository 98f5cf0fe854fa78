package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.Escalations;
import org.opora.careleaver.ManualControl;
import org.opora.registry.CareLeaver;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which cases are under manual control, for those who read case files of the organisation. */
@HardeningTest
class EscalationApiTests {

    private static final String PATH = "/api/care-leavers/escalations";

    @LocalServerPort
    int port;

    @Autowired
    RegisteredLeavers leavers;

    @Autowired
    ManualControl manualControl;

    @Autowired
    Escalations escalations;

    private CareLeaver leaver;
    private ManualControl.Begun begun;

    @BeforeEach
    void aCaseIsUnderManualControl() {
        leaver = leavers.in(TestStaff.CHITA);
        begun = manualControl.begin(leaver.caseNumber(), Escalation.Reason.SILENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "intake, 200",
        "curator, 200",
        "supervisor, 200",
        "secretary, 200",
        "manager, 200",
        "auditor, 200",
        "analyst, 403",
        "admin, 403"
    })
    void readersOfCaseFilesSeeWhatIsOpen(String login, int status) {
        Browser.Answer answer = get(login);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().contains(leaver.caseNumber())).isEqualTo(status == 200);
    }

    @Test
    void othersSeeNothingOfIt() {
        assertThat(get("supervisor2").body()).isEqualTo("[]");
    }

    @Test
    void whatIsResolvedIsNoLongerListed() {
        escalations.take(begun.id(), "supervisor", TestClock.DAY.plusDays(3));
        assertThat(get("manager").body())
                .contains("\"reason\":\"SILENCE\"", "\"owner\":\"supervisor\"", "\"nextOn\":\"2026-03-05\"");

        manualControl.resolve(begun.id(), Escalation.Resolution.SOLVED);
        assertThat(get("manager").body()).doesNotContain(leaver.caseNumber());
    }

    private Browser.Answer get(String login) {
        return Browser.stranger(port).get(PATH, "Authorization", Programs.basic(login));
    }
}

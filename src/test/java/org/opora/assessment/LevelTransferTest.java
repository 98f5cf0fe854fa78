package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.opora.assessment.LevelTransfer.Facts;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.FakeDecisions;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;

class LevelTransferTest {

    private final FakeDecisions decisions = new FakeDecisions();
    private final LevelTransfer transfer = new LevelTransfer(decisions);
    private final SupportCases cases = Cases.holding(Cases.at("BASIC"));
    private final ChangeLevel changeLevel = new ChangeLevel(cases, transfer);

    @Test
    void mayRiseSeveralLevelsAtOnce() {
        decisions.gives("LevelTransfer", "newLevel", "CRISIS");

        assertThat(transfer.newLevel(Facts.incident("S1", 2, SupportLevel.CONSULTATIVE)))
                .isEqualTo(SupportLevel.CRISIS);
    }

    @Test
    void neverFallsTwoLevelsWhateverTheTableSays() {
        decisions.gives("LevelTransfer", "newLevel", "CONSULTATIVE");

        assertThat(transfer.newLevel(Facts.assessments("CONSULTATIVE", SupportLevel.CRISIS)))
                .isEqualTo(SupportLevel.BASIC);
    }

    @Test
    void staysWhereTheTableGivesNothing() {
        decisions.givesNothing("LevelTransfer");

        assertThat(transfer.newLevel(Facts.missedVisits(1, SupportLevel.BASIC))).isEqualTo(SupportLevel.BASIC);
    }

    @Test
    void changesTheCaseAfterAnIncident() {
        decisions.gives("LevelTransfer", "newLevel", "CRISIS");

        assertThat(changeLevel.afterIncident(Cases.NUMBER, "S1", 3)).isEqualTo(SupportLevel.CRISIS);
        assertThat(decisions.inputs("LevelTransfer"))
                .containsEntry("incidentKind", "S1")
                .containsEntry("incidentSeverity", 3)
                .containsEntry("level", "BASIC");
        verify(cases).changeLevel(Cases.NUMBER, "CRISIS", "INCIDENT");
    }

    @Test
    void leavesTheCaseWhereItIsIfTheLevelStays() {
        decisions.gives("LevelTransfer", "newLevel", "BASIC");

        assertThat(changeLevel.afterMissedVisits(Cases.NUMBER, 1)).isEqualTo(SupportLevel.BASIC);
        verify(cases, never()).changeLevel(any(), any(), any());
    }
}

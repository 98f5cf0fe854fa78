package org.opora.processes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.Escalations;
import org.opora.careleaver.HelpRequests;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.testing.CaseDriver;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of what goes round while a care leaver is supported, each process by itself. */
@OporaTest
abstract class LeaverRoundTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    RegisteredLeavers leavers;

    @Autowired
    CareLeavers careLeavers;

    @Autowired
    SupportCases supportCases;

    @Autowired
    HelpRequests requests;

    @Autowired
    Escalations escalations;

    @Autowired
    CaseFile caseFile;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    /** A leaver supported at this level by the curator, and the process under test called as his support calls it. */
    Journey supported(String process, String level, Circumstances circumstances) {
        CareLeaver leaver = leavers.in(TestStaff.CHITA, "ДЕМО-Выпускников", circumstances);
        String number = leaver.caseNumber();
        supportCases.decideLevel(number, level, null);
        supportCases.takeOn(number, "curator", "CARE_LEAVER_159");
        call(process, number);
        return cases.journey(number);
    }

    /** As the support of the leaver calls it. */
    void call(String process, String number) {
        SupportCase supportCase = supportCases.get(number);
        runtime.startProcessInstanceByKey(
                process,
                number,
                Map.of(
                        "organisation",
                        TestStaff.CHITA,
                        "caseNumber",
                        number,
                        "episodeNumber",
                        supportCase.episode(),
                        "familyId",
                        String.valueOf(supportCase.family()),
                        "urgency",
                        "STANDARD",
                        "level",
                        String.valueOf(supportCase.level()),
                        "curator",
                        "curator"));
    }

    CareLeaver leaverOf(Journey journey) {
        return careLeavers.ofCase(journey.caseNumber()).orElseThrow();
    }

    /** How the leaver lives is written down anew. */
    void describe(Journey journey, Circumstances circumstances) {
        careLeavers.describe(journey.caseNumber(), circumstances);
        cases.runJobs();
    }

    List<Escalation> openEscalations(Journey journey) {
        return escalations.open(List.of(TestStaff.CHITA)).stream()
                .filter(escalation -> escalation.caseNumber().equals(journey.caseNumber()))
                .toList();
    }

    /** How the last escalation of the case ended. */
    @Nullable
    String resolution(Journey journey) {
        UUID last = database.sql("select id from careleaver.escalation where case_number = ?"
                        + " order by opened_at desc limit 1")
                .param(journey.caseNumber())
                .query(UUID.class)
                .single();
        Escalation.Resolution resolution = escalations.get(last).resolution();
        return resolution == null ? null : resolution.name();
    }

    static Circumstances housed(LocalDate movedInOn, @Nullable LocalDate tenancyUntil) {
        return RegisteredLeavers.housed(movedInOn, tenancyUntil);
    }
}

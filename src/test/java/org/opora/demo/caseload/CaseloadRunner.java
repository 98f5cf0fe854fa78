package org.opora.demo.caseload;

import java.util.Arrays;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.opora.calendar.Region;
import org.opora.careleaver.OpenCareLeaverCase;
import org.opora.demo.DemoStaff;
import org.opora.demo.TimeMachine;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.AgencyServer;
import org.opora.demo.agencies.AgencySettings;
import org.opora.demo.agencies.Behaviour;
import org.opora.engine.StaffDirectory;
import org.opora.registry.CareLeavers;
import org.opora.testing.CaseDriver;
import org.opora.testing.Span;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the caseload on the first start; {@code opora.demo.caseload=false} leaves the server empty. */
@Component
@Order(4)
@Profile("demo")
class CaseloadRunner implements ApplicationRunner {

    private final ProcessEngine engine;
    private final StaffDirectory staff;
    private final TimeMachine time;
    private final Region region;
    private final AgencyServer agencies;
    private final OpenCareLeaverCase openCareLeaver;
    private final CareLeavers registry;
    private final JdbcClient database;
    private final boolean wanted;

    CaseloadRunner(
            ProcessEngine engine,
            StaffDirectory staff,
            TimeMachine time,
            Region region,
            AgencyServer agencies,
            OpenCareLeaverCase openCareLeaver,
            CareLeavers registry,
            JdbcClient database,
            @Value("${opora.demo.caseload:true}") boolean wanted) {
        this.engine = engine;
        this.staff = staff;
        this.time = time;
        this.region = region;
        this.agencies = agencies;
        this.openCareLeaver = openCareLeaver;
        this.registry = registry;
        this.database = database;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        HistoryService history = engine.getHistoryService();
        if (wanted && families(history) == 0) {
            answerAfter("P9D");
            LeaverDesk leavers = new LeaverDesk(this::driver, openCareLeaver, registry, region.today());
            new Caseload(driver(DemoStaff.CHITA), leavers, time, region).build(Stories.all());
            answerAfter("P3D");
        }
        time.returnToPresent();
        database.sql("update demo.caseload set finished = true").update();
    }

    /** Manual control of leavers was begun before. */
    private static long families(HistoryService history) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("FamilyPatronageProcess")
                .count();
    }

    private CaseDriver driver(String organisation) {
        return new CaseDriver(engine, staff, region.clock(), organisation);
    }

    private void answerAfter(String span) {
        AgencySettings settings = new AgencySettings(Behaviour.NORMAL, Span.parse(span));
        Arrays.stream(Agency.values()).forEach(agency -> agencies.change(agency, settings));
    }
}

package org.opora.demo.agencies;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.modeler.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulated agencies behind one port: {@code /health} (FHIR R4), {@code /employment} and {@code /childcare} (JSON); beside them {@code /board} with vacancies. */
public class AgencyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyServer.class);
    private static final long ROUND_MS = 300;

    private final Tomcat tomcat;
    private final Desk desk;
    private final Ledger ledger;
    private final AnswerRound answers;
    private final JobBoard board;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(AgencyServer::daemon);

    private final AtomicBoolean closed = new AtomicBoolean();

    private AgencyServer(Tomcat tomcat, Desk desk, Ledger ledger, AnswerRound answers, JobBoard board) {
        this.tomcat = tomcat;
        this.desk = desk;
        this.ledger = ledger;
        this.answers = answers;
        this.board = board;
    }

    /** @param port 0 for any free one */
    public static AgencyServer start(DataSource demo, Clock clock, int port) {
        return start(demo, clock, port, Duration.ofSeconds(15));
    }

    static AgencyServer start(DataSource demo, Clock clock, int port, Duration slowness) {
        FhirContext fhir = FhirContext.forR4Cached();
        JdbcClient jdbc = JdbcClient.create(demo);
        Desk desk = new Desk(jdbc, clock);
        Ledger ledger = new Ledger(jdbc, clock);
        ResourceStore store = new ResourceStore(jdbc, clock, fhir);
        HealthTasks tasks = new HealthTasks(store, desk);
        Tomcat tomcat = tomcat(port);
        Context context = tomcat.addContext("", null);
        serve(context, "health", new HealthServlet(fhir, new HealthWrites(store, tasks), store));
        for (Agency agency : List.of(Agency.EMPLOYMENT, Agency.CHILDCARE)) {
            serve(context, agency.code(), new RestAgencyServlet(agency, desk, ledger));
        }
        JobBoard board = new JobBoard(clock, slowness);
        serve(context, "board", board);
        filter(context, new Conduct(desk, ledger, slowness));
        AgencyServer server = new AgencyServer(tomcat, desk, ledger, new AnswerRound(desk, tasks, clock), board);
        server.start();
        return server;
    }

    private static Tomcat tomcat(int port) {
        try {
            // Else the real server finds the registry in use and says so.
            Registry.disableRegistry();
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("demo-agencies").toString());
            tomcat.setPort(port);
            tomcat.getConnector()
                    .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
            return tomcat;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(Context context, String name, Servlet servlet) {
        Tomcat.addServlet(context, name, servlet);
        context.addServletMappingDecoded("/" + name + "/*", name);
    }

    private static void filter(Context context, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("conduct");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("conduct");
        for (Agency agency : Agency.values()) {
            everywhere.addURLPatternDecoded("/" + agency.code() + "/*");
        }
        context.addFilterMap(everywhere);
    }

    private void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("cannot start the simulated agencies", e);
        }
        rounds.scheduleWithFixedDelay(this::round, ROUND_MS, ROUND_MS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "agencies");
        thread.setDaemon(true);
        return thread;
    }

    private void round() {
        try {
            answers.giveDue();
        } catch (RuntimeException e) {
            LOG.warn("the agencies' round failed; it goes on", e);
        }
    }

    public String url() {
        return "http://localhost:" + tomcat.getConnector().getLocalPort();
    }

    /** Where the agencies send their events. Until they know, they keep their answers. */
    public void answerTo(URI product) {
        answers.answerTo(product);
    }

    /** Gives all answers that are due now. */
    public int giveDueAnswers() {
        return answers.giveDue();
    }

    /** When somebody has something to say after this moment of the demo clock. */
    public Optional<Instant> nextAnswer(Instant after) {
        return desk.nextDue(after);
    }

    /** Where vacancies are published, below {@code /board/api/v1}. */
    public JobBoard board() {
        return board;
    }

    public AgencySettings settings(Agency agency) {
        return desk.settings(agency);
    }

    public void change(Agency agency, AgencySettings settings) {
        desk.change(agency, settings);
    }

    public List<Received> received(Agency agency) {
        return ledger.received(agency);
    }

    @Override
    public void close() throws LifecycleException {
        if (closed.getAndSet(true)) {
            return;
        }
        rounds.shutdownNow();
        tomcat.stop();
        tomcat.destroy();
    }
}

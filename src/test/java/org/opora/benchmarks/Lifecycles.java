package org.opora.benchmarks;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.engine.StaffDirectory;
import org.opora.testing.CaseDriver;
import org.opora.testing.TestClock;
import org.opora.testing.TestDatabase;
import org.opora.testing.TestStaff;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lives whole lives of families in the server and in the stock engine, by turns, and says what a step costs in each.
 * System properties: {@code lives.counted} (3) and {@code lives.timed} (11).
 */
public final class Lifecycles {

    private final TestClock clock;
    private final Side opora;
    private final Side stock;
    private int lives;

    private Lifecycles(TestClock clock, Side opora, Side stock) {
        this.clock = clock;
        this.opora = opora;
        this.stock = stock;
    }

    public static void main(String[] args) throws Exception {
        Tape tape = new Tape();
        OporaServer server = new OporaServer(tape);
        try (ConfigurableApplicationContext context = server.start()) {
            Statements statements = new Statements();
            String url = TestDatabase.create();
            ProcessEngine stockEngine =
                    new StockEngine(tape).start(url, List.of(context.getBeanNamesForType(JavaDelegate.class)));
            StaffDirectory staff = context.getBean(StaffDirectory.class);
            TestClock clock = context.getBean(TestClock.class);
            Steps steps =
                    new Steps(statements, database(context.getEnvironment().getProperty("spring.datasource.url", "")));
            Steps stockSteps = new Steps(statements, database(url));
            var lifecycles = new Lifecycles(
                    clock,
                    new Side(driver(steps.of(server.engine(context)), staff, clock), steps),
                    new Side(driver(stockSteps.of(stockEngine), staff, clock), stockSteps));
            lifecycles.run(tape);
            Report.print(steps, stockSteps, statements.forgot());
            stockEngine.close();
        }
        System.exit(0);
    }

    private void run(Tape tape) {
        tape.record();
        live(opora.cases());
        tape.rewind();
        Runnable oporaLife = () -> live(opora.cases());
        Runnable stockLife = () -> {
            tape.rewind();
            live(stock.cases());
        };
        stockLife.run();
        for (int i = 0; i < Integer.getInteger("lives.counted", 3); i++) {
            opora.steps().count(oporaLife);
            stock.steps().count(stockLife);
        }
        for (int i = 0; i < Integer.getInteger("lives.timed", 11); i++) {
            opora.steps().time(oporaLife);
            stock.steps().time(stockLife);
        }
    }

    private void live(CaseDriver cases) {
        new Life(++lives, clock).live(cases);
    }

    private static CaseDriver driver(ProcessEngine engine, StaffDirectory staff, TestClock clock) {
        return new CaseDriver(engine, staff, clock, TestStaff.CHITA);
    }

    private static String database(String url) {
        return url.replaceAll(".*/([^/?]+)(\\?.*)?", "$1");
    }

    private record Side(CaseDriver cases, Steps steps) {}
}

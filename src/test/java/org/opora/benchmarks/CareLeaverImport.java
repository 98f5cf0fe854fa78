package org.opora.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.opora.careleaver.intake.ImportCareLeavers;
import org.opora.careleaver.intake.Sheets;
import org.opora.careleaver.intake.WaitingLeavers;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.security.OnBehalf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a yearly file of an institution takes, from its arrival until the last leaver has his case and his process, on a
 * server that does nothing else. The scheduler runs as it is shipped, the engine's job executor does not. System property
 * {@code rows} (10000): leavers in the Excel file.
 */
public final class CareLeaverImport {

    private static final Logger LOG = LoggerFactory.getLogger(CareLeaverImport.class);
    private static final String HOME = "home-7";
    private static final String INTAKE = "intake7";
    private static final int PAUSE_MILLIS = 500;

    private CareLeaverImport() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.getInteger("rows", 10_000);
        try (QuickAgencies agencies = new QuickAgencies(Duration.ofMillis(10));
                ReferralServer server = ReferralServer.start(agencies, Map.of(), WaitingLeavers.class)) {
            open(server);
            byte[] file = Sheets.xlsx(Sheets.people(0, rows, HOME));
            long start = System.nanoTime();
            UUID id = send(server, file);
            double checked = seconds(start);
            while (!isDone(server, id)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            double done = seconds(start);
            LOG.info("| rows | seconds until checked | seconds until all are in | rows per second |");
            LOG.info("| {} | {} | {} | {} |", entered(server, id), number(checked), number(done), number(rows / done));
        }
        System.exit(0);
    }

    private static void open(ReferralServer server) {
        server.bean(Organisations.class)
                .open(new Organisation(HOME, "Детский дом № 7", Organisation.Kind.INSTITUTION, null));
        server.bean(StaffRegister.class)
                .hire(new NewStaff(INTAKE, "Test", INTAKE, "{noop}" + INTAKE, Set.of(Roles.INTAKE), Set.of(HOME)));
        server.bean(WaitingLeavers.class).begin();
    }

    private static UUID send(ReferralServer server, byte[] file) {
        CompletableFuture<UUID> sent = new CompletableFuture<>();
        server.bean(OnBehalf.class)
                .of(
                        INTAKE,
                        () -> sent.complete(server.bean(ImportCareLeavers.class).send(file, false)));
        return sent.join();
    }

    private static boolean isDone(ReferralServer server, UUID id) {
        return server.database()
                .sql("select state = 'DONE' from careleaver.import_batch where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static long entered(ReferralServer server, UUID id) {
        return server.database()
                .sql("select count(*) from careleaver.import_row where batch = ? and outcome = 'IN'")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

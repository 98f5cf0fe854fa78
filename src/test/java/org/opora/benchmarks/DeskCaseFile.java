package org.opora.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opora.casefile.CaseFile;
import org.opora.processes.WebPages;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * How long the first screen of a case file takes, beside how long it takes to read the whole case as {@code GET
 * /api/cases/{number}} does, by turns on one server; then how long its audit pack takes. System properties: {@code entries}
 * (400) in the case, {@code visits}
 * (40) of them signed forms about visits, {@code turns} (30) of each after a warm-up of as many.
 */
public final class DeskCaseFile {

    private static final Logger LOG = LoggerFactory.getLogger(DeskCaseFile.class);
    private static final double MILLION = 1_000_000.0;

    private DeskCaseFile() {}

    public static void main(String[] args) {
        try (var server = new OporaServer(new Tape()).start()) {
            String number = longCase(server.getBean(CaseDriver.class), server.getBean(CaseFile.class));
            int port = server.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
            WebPages curator = WebPages.of(port, "curator");
            List<Double> screen = new ArrayList<>();
            List<Double> story = new ArrayList<>();
            List<Double> whole = new ArrayList<>();
            int turns = Integer.getInteger("turns", 30);
            for (int turn = 0; turn < 2 * turns; turn++) {
                if (turn == turns) {
                    List.of(screen, story, whole).forEach(List::clear);
                }
                whole.add(millis(curator, "/api/cases/" + number));
                screen.add(millis(curator, "/cases/" + number));
                story.add(millis(curator, "/cases/" + number + "/chronology"));
            }
            Report.row("ms for the first screen, median", Median.of(screen), Median.of(whole));
            Report.row("ms for the newest fifty entries, median", Median.of(story), Median.of(whole));
            Report.row("ms for the audit pack, median of 5", auditPack(port, number), Median.of(whole));
        }
        System.exit(0);
    }

    private static double auditPack(int port, String number) {
        WebPages auditor = WebPages.of(port, "auditor");
        String address = "/cases/" + number + "/audit-pack.pdf";
        return Median.of(
                IntStream.range(0, 5).mapToObj(turn -> millis(auditor, address)).toList());
    }

    /** A family that is visited again and again, with notes of the system up to the number of entries. */
    private static String longCase(CaseDriver cases, CaseFile caseFile) {
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .upToSupport();
        for (int visit = 0; visit < Integer.getInteger("visits", 40); visit++) {
            if (!family.waitsFor().contains("visit-family")) {
                family.timerFires("CatchEvent_VisitDue");
            }
            family.complete("visit-family");
        }
        String number = family.caseNumber();
        int missing =
                Integer.getInteger("entries", 400) - caseFile.chronology(number).size();
        for (int note = 0; note < missing; note++) {
            caseFile.note(number, "REFERRAL_ANSWERED", Map.of("referral", "REF-2026-000001", "status", "ACCEPTED"));
        }
        LOG.info("{} entries", caseFile.chronology(number).size());
        return number;
    }

    private static double millis(WebPages reader, String path) {
        long begun = System.nanoTime();
        int status = reader.get(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return (System.nanoTime() - begun) / MILLION;
    }
}

package org.opora.careleaver;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.registry.CareLeavers;
import org.opora.visit.LastContact;
import org.springframework.stereotype.Component;

/** Looks whether a leaver and his institution have heard of each other within the time his level allows. */
@Component
public class SilenceWatch {

    private final LastContact lastContact;
    private final HelpRequests requests;
    private final Escalations escalations;
    private final CaseFile caseFile;
    private final SupportCases cases;
    private final CareLeavers careLeavers;
    private final Decisions decisions;
    private final Region region;

    SilenceWatch(
            LastContact lastContact,
            HelpRequests requests,
            Escalations escalations,
            CaseFile caseFile,
            SupportCases cases,
            CareLeavers careLeavers,
            Decisions decisions,
            Region region) {
        this.lastContact = lastContact;
        this.requests = requests;
        this.escalations = escalations;
        this.caseFile = caseFile;
        this.cases = cases;
        this.careLeavers = careLeavers;
        this.decisions = decisions;
        this.region = region;
    }

    public Look look(String caseNumber) {
        Decision allowed = allowed(caseNumber);
        LocalDate day = lastHeard(caseNumber).plus(Period.parse(allowed.text("silenceAfter")));
        return new Look(region.morningOf(day), !day.isAfter(region.today()), allowed.number("silencesBeforeControl"));
    }

    private Decision allowed(String caseNumber) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("level", cases.get(caseNumber).level());
        inputs.put(
                "monthsSinceExit",
                careLeavers
                        .ofCase(caseNumber)
                        .map(leaver -> leaver.monthsSinceExit(region.today()))
                        .orElse(null));
        return decisions.decide("SilencePeriod", inputs);
    }

    /** A try to break the silence is no contact, yet the next silence begins with it. */
    private LocalDate lastHeard(String caseNumber) {
        return Stream.of(
                        Optional.of(lastContact.of(caseNumber)),
                        requests.last(caseNumber),
                        lastTry(caseNumber),
                        escalations.lastResolved(caseNumber))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Optional<LocalDate> lastTry(String caseNumber) {
        return caseFile.latest(caseNumber, "break-silence")
                .flatMap(form -> form.fields().date("triedOn"));
    }

    /**
     * @param silentOn when the time allowed is over
     * @param silent whether it is over now
     * @param silencesBeforeControl how many silences in a row put the case under manual control
     */
    public record Look(OffsetDateTime silentOn, boolean silent, int silencesBeforeControl) {}
}

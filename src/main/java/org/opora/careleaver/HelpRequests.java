package org.opora.careleaver;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequest.Answer;
import org.opora.careleaver.HelpRequest.Channel;
import org.opora.careleaver.HelpRequest.Errand;
import org.opora.careleaver.HelpRequest.Kind;
import org.opora.careleaver.HelpRequest.Outcome;
import org.opora.careleaver.HelpRequest.Way;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCase;
import org.springframework.stereotype.Component;

/** What leavers asked their institution for, and what became of it. */
@Component
public class HelpRequests {

    private final HelpRequestTable requests;
    private final CaseFile caseFile;
    private final Region region;

    HelpRequests(HelpRequestTable requests, CaseFile caseFile, Region region) {
        this.requests = requests;
        this.caseFile = caseFile;
        this.region = region;
    }

    /** Notes a request that has just come. */
    public HelpRequest open(SupportCase supportCase, Asked asked) {
        HelpRequest request = new HelpRequest(
                UUID.randomUUID(),
                supportCase.number(),
                supportCase.organisation(),
                asked.kind(),
                asked.channel(),
                asked.words(),
                asked.on(),
                null,
                null);
        requests.insert(request);
        note(request, "HELP_REQUESTED", request.kind().name());
        return request;
    }

    /** @throws NoSuchElementException if there is no such request */
    public HelpRequest get(UUID id) {
        return requests.find(id).orElseThrow(() -> new NoSuchElementException("no request for help " + id));
    }

    public Optional<HelpRequest> find(UUID id) {
        return requests.find(id);
    }

    /** Newest first. */
    public List<HelpRequest> ofCase(String caseNumber) {
        return requests.ofCase(caseNumber);
    }

    /** When help was last asked for. */
    public Optional<LocalDate> last(String caseNumber) {
        return requests.last(caseNumber);
    }

    /**
     * A request that is refused is done with.
     *
     * @param askedOfAgency in the words the agency will read, null unless the leaver is referred
     */
    public void answer(UUID id, Way way, @Nullable String askedOfAgency) {
        Errand errand = askedOfAgency == null ? null : new Errand(askedOfAgency, null, null);
        requests.update(get(id).answered(new Answer(region.today(), way, errand)));
        if (way == Way.REFUSED) {
            resolve(id, Outcome.NOT_PROVIDED, region.today());
        }
    }

    /** Notes which agency is asked, about what. */
    public void route(UUID id, String agency, String domain) {
        requests.update(get(id).routed(agency, domain));
    }

    public void resolve(UUID id, Outcome outcome, LocalDate day) {
        HelpRequest request = get(id);
        requests.update(request.resolved(day, outcome));
        note(request, "HELP_REQUEST_RESOLVED", outcome.name());
    }

    private void note(HelpRequest request, String fact, String code) {
        caseFile.note(request.caseNumber(), fact, Map.of("request", request.id().toString(), "code", code));
    }

    /** A request as it was put. */
    public record Asked(Kind kind, Channel channel, String words, LocalDate on) {}
}

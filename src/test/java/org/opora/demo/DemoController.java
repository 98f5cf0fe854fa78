package org.opora.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.AgencyServer;
import org.opora.demo.agencies.AgencySettings;
import org.opora.demo.agencies.Behaviour;
import org.opora.demo.agencies.Received;
import org.opora.testing.Span;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The levers of the demo server: its clock and its agencies. For {@code admin} only. */
@RestController
@RequestMapping("/demo")
@Profile(Demo.PROFILE)
class DemoController {

    private static final Span FARTHEST = Span.parse("P10Y");
    private static final String CODES = list(Agency.values(), Agency::code);
    private static final String BEHAVIOURS = list(Behaviour.values(), Behaviour::code);

    private final TimeMachine timeMachine;
    private final DemoClock clock;
    private final AgencyServer agencies;
    private final DemoMail mail;

    DemoController(TimeMachine timeMachine, DemoClock clock, AgencyServer agencies, DemoMail mail) {
        this.timeMachine = timeMachine;
        this.clock = clock;
        this.agencies = agencies;
        this.mail = mail;
    }

    @GetMapping("/time")
    Time time() {
        return new Time(clock.instant(), clock.offset().toString());
    }

    @PostMapping("/time")
    Moved advance(@RequestBody Advance body) {
        Span span = span("advance", body.advance());
        if (span.after(Instant.EPOCH).isAfter(FARTHEST.after(Instant.EPOCH))) {
            throw new DemoRefusal(HttpStatus.BAD_REQUEST, "advance: at most " + FARTHEST + " at once");
        }
        if (!timeMachine.isOpen()) {
            throw new DemoRefusal(HttpStatus.SERVICE_UNAVAILABLE, "advance: the caseload is still being made");
        }
        int fired = timeMachine.advance(span);
        return new Moved(clock.instant(), fired);
    }

    /** E-mails to agencies, the newest first: the links in them lead to their pages. */
    @GetMapping("/mail")
    List<DemoMail.Email> mail() {
        return mail.received();
    }

    @GetMapping("/agencies/{agency}")
    Settings agency(@PathVariable String agency) {
        return Settings.of(agencies.settings(find(agency)));
    }

    /** What the body leaves out stays as it is. */
    @PutMapping("/agencies/{agency}")
    Settings change(@PathVariable String agency, @RequestBody Settings body) {
        Agency known = find(agency);
        AgencySettings now = agencies.settings(known);
        Behaviour behaviour = body.behaviour() == null ? now.behaviour() : behaviour(body.behaviour());
        Span answerAfter = body.answerAfter() == null ? now.answerAfter() : span("answerAfter", body.answerAfter());
        agencies.change(known, new AgencySettings(behaviour, answerAfter));
        return agency(agency);
    }

    /** The board of vacancies: normal, down, slow or garbage. */
    @PutMapping("/vacancies")
    Settings changeBoard(@RequestBody Settings body) {
        agencies.board().behave(behaviour(body.behaviour()));
        return new Settings(agencies.board().behaviour().code(), null);
    }

    @GetMapping("/agencies/{agency}/received")
    List<Received> received(@PathVariable String agency) {
        return agencies.received(find(agency));
    }

    private static Agency find(String code) {
        return Agency.find(code)
                .orElseThrow(() -> new DemoRefusal(HttpStatus.NOT_FOUND, "agency: must be one of " + CODES));
    }

    private static Behaviour behaviour(@Nullable String code) {
        return Behaviour.find(String.valueOf(code))
                .orElseThrow(() -> new DemoRefusal(HttpStatus.BAD_REQUEST, "behaviour: must be one of " + BEHAVIOURS));
    }

    private static <T> String list(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
    }

    private static Span span(String field, @Nullable String text) {
        try {
            return Span.parse(Optional.ofNullable(text).orElse(""));
        } catch (DateTimeException e) {
            throw new DemoRefusal(
                    HttpStatus.BAD_REQUEST, field + ": must be a positive ISO-8601 span such as P30D or PT2H");
        }
    }

    /** @param offset of the demo clock from the machine's, ISO-8601 */
    record Time(Instant now, String offset) {}

    record Advance(@Nullable String advance) {}

    record Moved(Instant now, int firedTimers) {}

    record Settings(@Nullable String behaviour, @Nullable String answerAfter) {

        static Settings of(AgencySettings settings) {
            return new Settings(
                    settings.behaviour().code(), settings.answerAfter().toString());
        }
    }
}

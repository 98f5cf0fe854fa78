package org.opora.careleaver.process;

import static org.opora.careleaver.process.HelpVariables.HELP_REQUEST_ID;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** Shows whoever answers a request who asked for what, in which words. */
@Component
class HelpRequestContext implements FormContext {

    private final HelpRequests requests;
    private final CareLeavers careLeavers;
    private final Words words;
    private final ReaderLanguage language;

    HelpRequestContext(HelpRequests requests, CareLeavers careLeavers, Words words, ReaderLanguage language) {
        this.requests = requests;
        this.careLeavers = careLeavers;
        this.words = words;
        this.language = language;
    }

    @Override
    public Set<String> forms() {
        return Set.of("answer-help-request", "give-help");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return form.variable(HELP_REQUEST_ID)
                .map(UUID::fromString)
                .flatMap(requests::find)
                .<Map<String, Object>>map(request -> Map.of("requestText", text(request)))
                .orElse(Map.of());
    }

    private String text(HelpRequest request) {
        String name = careLeavers
                .ofCase(request.caseNumber())
                .map(leaver -> leaver.person().fullName())
                .orElse(request.caseNumber());
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(request.requestedOn());
        return words.sentence(
                "careleaver.request.text",
                plain(name),
                words.of("careleaver.helpKind", request.kind().name()),
                day,
                words.of("careleaver.channel", request.channel().name()),
                plain(request.words()));
    }

    /** What people typed is text, whatever signs are in it. */
    private static String plain(String typed) {
        return typed.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}

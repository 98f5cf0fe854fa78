package org.opora.reporting.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.reporting.PublicFigures;
import org.opora.reporting.Scope;
import org.opora.reporting.web.Questions.Asked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures of the whole region for everybody, without a login, where {@code opora.reporting.public} is true. Numbers below
 * five are absent, and so are those that would give them away; only whole periods that are over can be asked for.
 */
@RestController
@RequestMapping("/api/public/metrics")
@ConditionalOnProperty(name = "opora.reporting.public", havingValue = "true")
class PublicMetricsController {

    /** So that what is entered late is there before strangers look. */
    private static final int SETTLING_DAYS = 15;

    private final Questions questions;
    private final PublicFigures figures;
    private final ReportWriter writer;
    private final CsvFile csv;
    private final Organisations organisations;

    PublicMetricsController(
            Questions questions, PublicFigures figures, ReportWriter writer, CsvFile csv, Organisations organisations) {
        this.questions = questions;
        this.figures = figures;
        this.writer = writer;
        this.csv = csv;
        this.organisations = organisations;
    }

    @GetMapping
    List<Definition> list() {
        return writer.definitions();
    }

    /** As {@link MetricsController#read}, for the region only: 400 for an organisation or a period that is not published. */
    @GetMapping("/{key}")
    ResponseEntity<Object> read(
            @PathVariable String key,
            Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        boolean asCsv = questions.wantsCsv(format, accept);
        Question question = questions.readPublic(key, asked, SETTLING_DAYS);
        if (asked.organisation() != null) {
            throw questions.refused(HttpStatus.BAD_REQUEST, "region");
        }
        Scope region = new Scope(
                organisations.all().stream().map(Organisation::id).collect(Collectors.toSet()), question.period());
        Report report = writer.write(question, figures.of(question.metric(), region));
        return csv.orJson(asCsv, report);
    }
}

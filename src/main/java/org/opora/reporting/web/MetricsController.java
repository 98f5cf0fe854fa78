package org.opora.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.reporting.Reports;
import org.opora.reporting.web.Questions.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All figures of the organisations the reader sees; 403 to roles that do not answer for the work as a whole. */
@RestController
@RequestMapping("/api/metrics")
@PreAuthorize(Readers.RULE)
class MetricsController {

    private final Questions questions;
    private final Readers readers;
    private final Reports reports;
    private final ReportWriter writer;
    private final CsvFile csv;

    MetricsController(Questions questions, Readers readers, Reports reports, ReportWriter writer, CsvFile csv) {
        this.questions = questions;
        this.readers = readers;
        this.reports = reports;
        this.writer = writer;
        this.csv = csv;
    }

    /** The metrics with their definitions, in the reader's language. */
    @GetMapping
    List<Definition> list() {
        return writer.definitions();
    }

    /**
     * A {@link Report} as JSON; as CSV ({@link CsvFile}) with {@code Accept: text/csv} or {@code format=csv}. Days are
     * those of the region, both ends included; without them the metric's own period is taken. 404 for an unknown metric,
     * and for an organisation the reader does not see as for one that does not exist; 400 for a wrong day or order.
     */
    @GetMapping("/{key}")
    ResponseEntity<Object> read(
            @PathVariable String key,
            Asked asked,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        boolean asCsv = questions.wantsCsv(format, accept);
        Question question = questions.read(key, asked);
        Report report = writer.write(question, reports.of(question.metric(), readers.scope(question)));
        return csv.orJson(asCsv, report);
    }
}

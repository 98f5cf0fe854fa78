package org.opora.careleaver.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.intake.Batch;
import org.opora.careleaver.intake.Batches;
import org.opora.careleaver.intake.ImportCareLeavers;
import org.opora.careleaver.intake.Outcome;
import org.opora.careleaver.intake.Templates;
import org.opora.engine.FieldRefused;
import org.opora.engine.ReaderLanguage;
import org.opora.security.AccessLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The yearly file of an institution's leavers, for intake and supervisors. */
@RestController
@RequestMapping("/api/care-leavers/import")
class ImportController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ImportCareLeavers importCareLeavers;
    private final Batches batches;
    private final Templates templates;
    private final Refusals refusals;
    private final ReaderLanguage language;
    private final Senders senders;
    private final AccessLog accessLog;

    ImportController(
            ImportCareLeavers importCareLeavers,
            Batches batches,
            Templates templates,
            Refusals refusals,
            ReaderLanguage language,
            Senders senders,
            AccessLog accessLog) {
        this.importCareLeavers = importCareLeavers;
        this.batches = batches;
        this.templates = templates;
        this.refusals = refusals;
        this.language = language;
        this.senders = senders;
        this.accessLog = accessLog;
    }

    /**
     * Checks a file, CSV (UTF-8 or Windows-1251) or Excel (.xlsx). Of a dry run the report comes back (200) and nobody is
     * entered; else the good rows go in from now on (202), to be watched at the address given. 400 if the file as a whole
     * cannot be read.
     */
    @PostMapping
    ResponseEntity<ImportView> send(@RequestParam MultipartFile file, @RequestParam boolean dryRun) {
        senders.letIn();
        UUID id = importCareLeavers.send(content(file), dryRun);
        accessLog.record(dryRun ? "CHECK_CARE_LEAVER_FILE" : "IMPORT_CARE_LEAVERS", id.toString());
        ImportView view = view(id, null, 0);
        return dryRun
                ? ResponseEntity.ok(view)
                : ResponseEntity.accepted()
                        .location(URI.create("/api/care-leavers/import/" + id))
                        .body(view);
    }

    /**
     * How far an import is, with a hundred rows of its report.
     *
     * @param outcome to show only rows that came so far
     * @param page from 0
     */
    @GetMapping("/{id}")
    ImportView read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int page) {
        senders.letIn();
        if (page < 0) {
            throw Refusals.of(HttpStatus.BAD_REQUEST, "'page' begins at 0");
        }
        accessLog.record("READ_CARE_LEAVER_IMPORT", id.toString());
        return view(id, outcome, page);
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> csvTemplate() {
        senders.letIn();
        return template(CSV, templates.csv(language.locale()), "csv");
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> xlsxTemplate() {
        senders.letIn();
        return template(XLSX, templates.xlsx(language.locale()), "xlsx");
    }

    @ExceptionHandler
    ProblemDetail refused(FieldRefused refused) {
        return refusals.of(refused);
    }

    private ImportView view(UUID id, @Nullable Outcome outcome, int page) {
        Batch batch = senders.batch(id);
        List<ImportView.RowView> report = batches.report(id, outcome, page).stream()
                .map(row -> ImportView.RowView.of(row, refusals::words))
                .toList();
        return ImportView.of(batch, page, report);
    }

    private static ResponseEntity<byte[]> template(MediaType type, byte[] body, String ending) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"care-leavers." + ending + "\"")
                .body(body);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}

package org.opora.careleaver.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.careleaver.Finding;
import org.opora.careleaver.intake.Batch;
import org.opora.careleaver.intake.Batches;
import org.opora.careleaver.intake.ImportCareLeavers;
import org.opora.careleaver.intake.Outcome;
import org.opora.careleaver.intake.ReportedRow;
import org.opora.engine.FieldRefused;
import org.opora.security.AccessLog;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an institution sends the yearly file of its leavers and reads what is wrong in it, row by row. */
@Controller
@RequestMapping("/care-leavers/import")
class ImportPage {

    private static final String RUNNING = "RUNNING";
    private static final String LOOK_AGAIN_AFTER_SECONDS = "2";

    private final ImportCareLeavers importCareLeavers;
    private final Batches batches;
    private final Senders senders;
    private final Refusals refusals;
    private final AccessLog accessLog;
    private final ListReminder listReminder;
    private final MessageSource messages;
    private final Region region;

    ImportPage(
            ImportCareLeavers importCareLeavers,
            Batches batches,
            Senders senders,
            Refusals refusals,
            AccessLog accessLog,
            ListReminder listReminder,
            MessageSource messages,
            Region region) {
        this.importCareLeavers = importCareLeavers;
        this.batches = batches;
        this.senders = senders;
        this.refusals = refusals;
        this.accessLog = accessLog;
        this.listReminder = listReminder;
        this.messages = messages;
        this.region = region;
    }

    @GetMapping
    ModelAndView form(CsrfToken csrf, Locale locale) {
        senders.letIn();
        return form(csrf, locale, null);
    }

    /** @param act {@code check} to enter nobody, {@code enter} to let the good rows go in */
    @PostMapping
    ModelAndView send(@RequestParam MultipartFile file, @RequestParam String act, CsrfToken csrf, Locale locale)
            throws IOException {
        senders.letIn();
        boolean dryRun = !act.equals("enter");
        try {
            UUID id = importCareLeavers.send(file.getBytes(), dryRun);
            accessLog.record(dryRun ? "CHECK_CARE_LEAVER_FILE" : "IMPORT_CARE_LEAVERS", id.toString());
            return new ModelAndView("redirect:/care-leavers/import/" + id);
        } catch (FieldRefused refused) {
            Finding fault = Finding.of(
                    refused.field(), refused.rule(), refused.arguments().toArray());
            ModelAndView page = form(csrf, locale, refusals.words(fault));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    @GetMapping("/{id}")
    ModelAndView report(@PathVariable UUID id, Part part, HttpServletResponse response, Locale locale) {
        senders.letIn();
        Batch batch = senders.batch(id);
        accessLog.record("READ_CARE_LEAVER_IMPORT", id.toString());
        if (batch.state().equals(RUNNING)) {
            response.setHeader("Refresh", LOOK_AGAIN_AFTER_SECONDS);
        }
        List<ReportedRow> rows = batches.report(id, part.outcome(), part.number());
        Map<String, Object> values = values(batch, locale);
        values.put("report", rows.stream().map(row -> row(row, locale)).toList());
        values.put("filters", filters(batch, locale));
        if (rows.size() == Batches.PAGE_SIZE) {
            values.put("next", part.next());
        }
        return new ModelAndView("care-leaver-import-report", values);
    }

    private ModelAndView form(CsrfToken csrf, Locale locale, @Nullable String fault) {
        List<Map<String, Object>> sent =
                batches.recent().stream().map(batch -> values(batch, locale)).toList();
        ModelAndView page = new ModelAndView("care-leaver-import", Map.of("csrf", csrf, "sent", sent));
        page.addObject("fault", fault);
        page.addObject("reminder", listReminder.words(locale));
        return page;
    }

    private Map<String, Object> values(Batch batch, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("batch", batch);
        values.put("state", words("state." + batch.state(), locale));
        values.put("isDryRun", batch.dryRun());
        values.put("isRunning", batch.state().equals(RUNNING));
        values.put("isDone", batch.state().equals("DONE"));
        values.put(
                "sentAt",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(batch.sentAt().atZone(region.zone())));
        return values;
    }

    private List<Map<String, Object>> filters(Batch batch, Locale locale) {
        Map<Outcome, Integer> counts = Map.of(
                Outcome.GOOD, batch.waiting(),
                Outcome.IN, batch.in(),
                Outcome.BAD, batch.bad(),
                Outcome.DUPLICATE, batch.duplicates());
        return List.of(Outcome.BAD, Outcome.DUPLICATE, Outcome.GOOD, Outcome.IN).stream()
                .map(outcome -> Map.<String, Object>of(
                        "code", outcome,
                        "label", words("outcome." + outcome, locale),
                        "count", counts.getOrDefault(outcome, 0)))
                .toList();
    }

    private Map<String, Object> row(ReportedRow row, Locale locale) {
        List<String> faults = row.findings().stream()
                .map(finding -> column(finding.field(), locale) + ": " + refusals.words(finding))
                .toList();
        return Map.of(
                "number",
                row.number(),
                "outcome",
                words("outcome." + row.outcome(), locale),
                "isBad",
                row.outcome() == Outcome.BAD,
                "caseNumber",
                String.valueOf(row.caseNumber() == null ? "" : row.caseNumber()),
                "faults",
                faults);
    }

    private String column(String field, Locale locale) {
        return String.valueOf(
                messages.getMessage("careleaver.column." + field, null, words("wholeRow", locale), locale));
    }

    private String words(String key, Locale locale) {
        return messages.getMessage("careleaver.import." + key, null, locale);
    }

    /**
     * A part of the report.
     *
     * @param outcome to show only rows that came so far
     * @param page from 0
     */
    record Part(@Nullable Outcome outcome, @Nullable Integer page) {

        int number() {
            return page == null ? 0 : Math.max(page, 0);
        }

        String next() {
            return "?page=" + (number() + 1) + (outcome == null ? "" : "&outcome=" + outcome);
        }
    }
}

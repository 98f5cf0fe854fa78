package org.opora.reporting.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opora.engine.StaffDirectory;
import org.opora.engine.Words;
import org.opora.reporting.Metric;
import org.opora.reporting.Reports;
import org.opora.reporting.web.Questions.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All figures of a period on one page that can be printed, each with its definition and its file; it needs no script. */
@Controller
@PreAuthorize(Readers.RULE)
class FiguresPage {

    private final Questions questions;
    private final Readers readers;
    private final Reports reports;
    private final ReportWriter writer;
    private final FigureSheets sheets;
    private final StaffDirectory directory;
    private final Words words;

    FiguresPage(
            Questions questions,
            Readers readers,
            Reports reports,
            ReportWriter writer,
            FigureSheets sheets,
            StaffDirectory directory,
            Words words) {
        this.questions = questions;
        this.readers = readers;
        this.reports = reports;
        this.writer = writer;
        this.sheets = sheets;
        this.directory = directory;
        this.words = words;
    }

    /** Each metric takes its own period if no days are given; what is wrong with the question is said on the page. */
    @GetMapping("/figures")
    ModelAndView show(Asked asked) {
        List<Choice> choices = choices(asked);
        ModelAndView page = new ModelAndView("figures")
                .addObject("asked", asked)
                .addObject("choices", choices)
                .addObject("choosing", choices.size() > 1)
                .addObject("fault", null);
        try {
            page.addObject(
                    "figures",
                    Arrays.stream(Metric.values())
                            .map(metric -> questions.read(metric.key(), asked))
                            .map(this::sheet)
                            .toList());
        } catch (QuestionRefused refused) {
            page.setStatus(refused.getStatusCode());
            page.addObject("fault", inWords(refused));
        }
        return page;
    }

    /** Fields are called as on the page. */
    private String inWords(QuestionRefused refused) {
        Object[] fields = refused.arguments().stream()
                .map(field -> words.of("reporting.page", String.valueOf(field)))
                .toArray();
        return words.sentence("reporting.page.refused." + refused.rule(), fields);
    }

    private FigureSheets.Sheet sheet(Question question) {
        return sheets.of(question, writer.write(question, reports.of(question.metric(), readers.scope(question))));
    }

    private List<Choice> choices(Asked asked) {
        Map<String, String> names = directory.organisations();
        return readers.organisations().stream()
                .map(id -> new Choice(id, names.getOrDefault(id, id), id.equals(asked.organisation())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    record Choice(String value, String label, boolean chosen) {}
}

package org.opora.desk.dossier;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.Chronology;
import org.opora.casefile.SupportCase;
import org.opora.desk.dossier.CaseSubjects.Subject;
import org.opora.desk.dossier.ChronologySection.Choices;
import org.opora.desk.dossier.ChronologySection.Story;
import org.opora.desk.dossier.LevelSection.Proposed;
import org.opora.engine.OpenTasks;
import org.opora.engine.OpenTasks.OpenTask;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The case file as pages that need no script. With {@code part} a page comes without its frame: so the tab in Tasklist
 * shows the same.
 */
@Controller
class DossierPages {

    private final CaseDoor door;
    private final CaseSubjects subjects;
    private final CaseSheets sheets;
    private final ChronologySection story;
    private final Chronology chronology;
    private final SignedForms forms;
    private final LevelSection levels;
    private final DeadlineList deadlines;
    private final OpenTasks tasks;

    DossierPages(
            CaseDoor door,
            CaseSubjects subjects,
            CaseSheets sheets,
            ChronologySection story,
            Chronology chronology,
            SignedForms forms,
            LevelSection levels,
            DeadlineList deadlines,
            OpenTasks tasks) {
        this.door = door;
        this.subjects = subjects;
        this.sheets = sheets;
        this.story = story;
        this.chronology = chronology;
        this.forms = forms;
        this.levels = levels;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @GetMapping("/cases/{number}")
    ModelAndView sheet(@PathVariable("number") String number, CsrfToken csrf) {
        SupportCase supportCase = door.enter(number, "READ_CASE", "");
        return sheet("case", supportCase, null, csrf);
    }

    /** The case a task belongs to, beside the task; 404 if the reader does not see the task. */
    @GetMapping("/cases/of-task/{task}")
    ModelAndView besideTask(@PathVariable("task") String task, CsrfToken csrf) {
        door.letReadersIn();
        String number = tasks.seen(door.reader(), task)
                .map(OpenTask::caseNumber)
                .orElseThrow(() -> door.refusal(HttpStatus.NOT_FOUND, "noTask"));
        SupportCase supportCase = door.enter(number, "READ_CASE", "");
        return sheet("case-file", supportCase, task, csrf);
    }

    private ModelAndView sheet(String view, SupportCase supportCase, @Nullable String task, CsrfToken csrf) {
        Subject subject = subjects.of(supportCase);
        ModelAndView page = page(view, supportCase, csrf).addObject("sheet", sheets.of(supportCase, subject, task));
        return story(page, supportCase.number(), ChronologyAsk.everything(), subject.people());
    }

    /** The newest part of the story, for those who come by a link or go back. */
    @GetMapping("/cases/{number}/chronology")
    ModelAndView chronology(@PathVariable("number") String number, CsrfToken csrf) {
        return chronology(number, ChronologyAsk.everything(), false, csrf);
    }

    @PostMapping("/cases/{number}/chronology")
    ModelAndView chronology(
            @PathVariable("number") String number,
            @Valid @ModelAttribute("ask") ChronologyAsk ask,
            @RequestParam(name = "part", defaultValue = "false") boolean part,
            CsrfToken csrf) {
        SupportCase supportCase = door.enter(number, "READ_CHRONOLOGY", "");
        Subject subject = subjects.of(supportCase);
        ModelAndView page = page(part ? "case-chronology" : "case-story", supportCase, csrf)
                .addObject("title", sheets.title(supportCase, subject));
        return story(page, number, ask, subject.people());
    }

    private ModelAndView story(ModelAndView page, String number, ChronologyAsk ask, People people) {
        Story found = story.of(number, ask, people);
        Choices choices = story.choices(number, ask);
        return page.addObject("story", found)
                .addObject("told", !found.entries().isEmpty())
                .addObject("older", found.older())
                .addObject("choices", choices)
                .addObject("count", choices.count())
                .addObject("ask", ask)
                .addObject("filtered", ask.filters())
                .addObject("further", ask.before() != null);
    }

    /** A form as it was signed. */
    @GetMapping("/cases/{number}/entries/{id}")
    ModelAndView entry(
            @PathVariable("number") String number,
            @PathVariable("id") UUID id,
            @RequestParam(name = "part", defaultValue = "false") boolean part,
            CsrfToken csrf) {
        SupportCase supportCase = door.enter(number, "READ_ENTRY", id.toString());
        Subject subject = subjects.of(supportCase);
        SignedForm form = chronology
                .find(number, id)
                .filter(line -> line.entry().form() != null)
                .map(line -> forms.of(line, subject.people()))
                .orElseThrow(() -> door.refusal(HttpStatus.NOT_FOUND, "noEntry"));
        return page(part ? "case-entry" : "case-form", supportCase, csrf)
                .addObject("title", sheets.title(supportCase, subject))
                .addObject("form", form);
    }

    /** What tables proposed and which days they set, each with the reason. */
    @GetMapping("/cases/{number}/reasons")
    ModelAndView reasons(
            @PathVariable("number") String number,
            @RequestParam(name = "part", defaultValue = "false") boolean part,
            CsrfToken csrf) {
        SupportCase supportCase = door.enter(number, "READ_REASONS", "");
        List<Proposed> proposals = levels.all(number);
        return page(part ? "case-why" : "case-reasons", supportCase, csrf)
                .addObject("title", sheets.title(supportCase, subjects.of(supportCase)))
                .addObject("proposals", proposals)
                .addObject("proposed", !proposals.isEmpty())
                .addObject("deadlines", deadlines.of(number));
    }

    private static ModelAndView page(String view, SupportCase supportCase, CsrfToken csrf) {
        return new ModelAndView(view)
                .addObject("number", supportCase.number())
                .addObject("csrf", csrf)
                .addObject("inside", !view.equals("case"));
    }
}

package org.opora.desk.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SignedForms.Signed;
import org.opora.casefile.SupportCase;
import org.opora.desk.paper.Press.Sheet;
import org.opora.engine.BlankForms;
import org.opora.engine.BlankForms.Blank;
import org.opora.engine.OpenTasks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Papers of a case as PDF. {@code lang} is {@code ru} or {@code en}; without it they speak the reader's language. No
 * address holds personal data.
 */
@Controller
class PaperPages {

    /** Forms that are minutes of a meeting. */
    private static final Set<String> MINUTES =
            Set.of("hold-case-conference", "decide-removal", "record-commission-resolution");

    private final PaperDoor door;
    private final Press press;
    private final FormPrint forms;
    private final CaseFile caseFile;
    private final BlankForms blanks;
    private final OpenTasks tasks;

    PaperPages(PaperDoor door, Press press, FormPrint forms, CaseFile caseFile, BlankForms blanks, OpenTasks tasks) {
        this.tasks = tasks;
        this.door = door;
        this.press = press;
        this.forms = forms;
        this.caseFile = caseFile;
        this.blanks = blanks;
    }

    /** A form as it was signed. */
    @GetMapping("/cases/{number}/papers/{entry}.pdf")
    void form(
            @PathVariable String number,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response) {
        SupportCase supportCase = door.enter(number);
        print(
                supportCase,
                door.signed(supportCase, entry),
                press.voice(lang, LocaleContextHolder.getLocale()),
                response);
    }

    /** The minutes of a conference, of a removal, or a resolution; 404 for any other form. */
    @GetMapping("/cases/{number}/minutes/{entry}.pdf")
    void minutes(
            @PathVariable String number,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response) {
        SupportCase supportCase = door.enter(number);
        Signed signed = door.signed(supportCase, entry);
        if (!MINUTES.contains(signed.form())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        print(supportCase, signed, press.voice(lang, LocaleContextHolder.getLocale()), response);
    }

    /** The agreement signed last; 404 if there is none yet. */
    @GetMapping("/cases/{number}/agreement.pdf")
    void agreement(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletResponse response) {
        SupportCase supportCase = door.enter(number);
        Signed signed = caseFile.latest(supportCase.number(), "sign-agreement")
                .map(found -> door.signed(supportCase, found.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        print(supportCase, signed, press.voice(lang, locale), response);
    }

    /** The form of an open task to be filled in by hand; 404 if the reader does not see the task. */
    @GetMapping("/tasks/{task}/form.pdf")
    void blank(
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletResponse response) {
        Voice voice = press.voice(lang, locale);
        Blank blank = Press.saying(voice, () -> blanks.of(door.reader(), task, voice.language()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SupportCase supportCase = door.enter(blank.task().caseNumber());
        door.note(supportCase.number(), "task " + task);
        String title = forms.title(voice, blank.form(), blank.task().step());
        press.print(
                response,
                voice,
                new Sheet(supportCase, title, supportCase.number() + "-" + blank.form()),
                out -> forms.blank(out, voice, supportCase, blank));
    }

    /** Leads from a task to the files of its case. */
    @GetMapping("/tasks/{task}/attachments")
    String files(@PathVariable String task) {
        return tasks.seen(door.reader(), task)
                .map(open -> "redirect:/cases/" + open.caseNumber() + "/attachments")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void print(SupportCase supportCase, Signed signed, Voice voice, HttpServletResponse response) {
        door.note(supportCase.number(), signed.id().toString());
        String title = forms.title(voice, signed.form(), signed.step());
        press.print(
                response,
                voice,
                new Sheet(supportCase, title, supportCase.number() + "-" + signed.form()),
                out -> forms.signed(out, voice, supportCase, signed));
    }
}

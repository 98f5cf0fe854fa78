package org.opora.desk.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.Chronology;
import org.opora.casefile.SupportCase;
import org.opora.desk.dossier.ChronologySection.Story;
import org.opora.desk.dossier.ChronologySection.Told;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The story of a case in words, for programs. Every read is noted in the access log. */
@RestController
@RequestMapping("/api/desk/cases/{number}")
class DossierController {

    private final CaseDoor door;
    private final CaseSubjects subjects;
    private final ChronologySection story;
    private final Chronology chronology;
    private final SignedForms forms;

    DossierController(
            CaseDoor door, CaseSubjects subjects, ChronologySection story, Chronology chronology, SignedForms forms) {
        this.door = door;
        this.subjects = subjects;
        this.story = story;
        this.chronology = chronology;
        this.forms = forms;
    }

    /** Up to fifty entries, the newest first; the next ones with {@code before} set to {@code older} of the answer. */
    @PostMapping("/chronology")
    Entries chronology(@PathVariable("number") String number, @RequestBody @Valid ChronologyAsk ask) {
        SupportCase supportCase = door.enter(number, "READ_CHRONOLOGY", "");
        Story page = story.of(number, ask, subjects.of(supportCase).people());
        return new Entries(page.entries(), page.older());
    }

    /** A form as it was signed; 404 for a note of the system. */
    @GetMapping("/entries/{id}")
    SignedForm entry(@PathVariable("number") String number, @PathVariable("id") UUID id) {
        SupportCase supportCase = door.enter(number, "READ_ENTRY", id.toString());
        return chronology
                .find(number, id)
                .filter(line -> line.entry().form() != null)
                .map(line -> forms.of(line, subjects.of(supportCase).people()))
                .orElseThrow(() -> door.refusal(HttpStatus.NOT_FOUND, "noEntry"));
    }

    /** @param older absent on the last page */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entries(List<Told> entries, @Nullable Long older) {}
}

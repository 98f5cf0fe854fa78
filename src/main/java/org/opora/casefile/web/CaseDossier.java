package org.opora.casefile.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Deadlines;
import org.opora.casefile.CaseFile.Entry;
import org.opora.casefile.CaseHistory;
import org.opora.casefile.Chronology;
import org.opora.casefile.Chronology.Line;
import org.opora.casefile.EntryMask;
import org.opora.casefile.SupportCase;
import org.opora.casefile.web.CaseView.FamilyView;
import org.opora.registry.Consents;
import org.opora.registry.Families;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the modules know about a case. */
@Component
class CaseDossier {

    private final Families families;
    private final Consents consents;
    private final CaseHistory history;
    private final Deadlines deadlines;
    private final Chronology chronology;
    private final ObjectProvider<EntryMask> mask;

    CaseDossier(
            Families families,
            Consents consents,
            CaseHistory history,
            Deadlines deadlines,
            Chronology chronology,
            ObjectProvider<EntryMask> mask) {
        this.families = families;
        this.consents = consents;
        this.history = history;
        this.deadlines = deadlines;
        this.chronology = chronology;
        this.mask = mask;
    }

    CaseView of(SupportCase supportCase) {
        String number = supportCase.number();
        Optional<UUID> family = Optional.ofNullable(supportCase.family());
        return new CaseView(
                supportCase,
                family.flatMap(families::find).map(FamilyView::of).orElse(null),
                history.episodes(number),
                history.levels(number),
                family.map(consents::of).orElse(List.of()),
                deadlines.of(number),
                chronology.all(number).stream().map(this::shown).toList());
    }

    private Entry shown(Line line) {
        Entry entry = line.entry();
        EntryMask masking = mask.getIfAvailable();
        return masking == null
                ? entry
                : new Entry(
                        entry.id(),
                        entry.episode(),
                        entry.kind(),
                        entry.form(),
                        entry.step(),
                        entry.at(),
                        entry.by(),
                        masking.shown(line));
    }
}

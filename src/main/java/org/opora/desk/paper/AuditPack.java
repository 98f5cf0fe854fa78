package org.opora.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opora.casefile.Attachments;
import org.opora.casefile.CaseHistory;
import org.opora.casefile.SignedForms;
import org.opora.casefile.SignedForms.Heading;
import org.opora.casefile.SupportCase;
import org.opora.print.Printout;
import org.opora.print.Printout.Fact;
import org.springframework.stereotype.Component;

/**
 * The whole case for an audit: the case and its people, the chronology with every form, then proposals, deadlines,
 * referrals, attachments and, for an auditor, who looked at it. Entry after entry is read and printed, none is kept.
 */
@Component
class AuditPack {

    private final CaseHistory history;
    private final SignedForms ledger;
    private final FormPrint forms;
    private final ConsentPrint consents;
    private final AuditTables tables;
    private final Attachments attachments;

    AuditPack(
            CaseHistory history,
            SignedForms ledger,
            FormPrint forms,
            ConsentPrint consents,
            AuditTables tables,
            Attachments attachments) {
        this.history = history;
        this.ledger = ledger;
        this.forms = forms;
        this.consents = consents;
        this.tables = tables;
        this.attachments = attachments;
    }

    /** @param withLooks true for an auditor: who looked at the case stands at the end */
    void print(Printout out, Voice voice, SupportCase supportCase, boolean withLooks) {
        List<Heading> entries = ledger.headings(supportCase.number());
        out.contents(voice.text("audit.title", supportCase.number()), chapters(voice, entries, withLooks));
        theCase(out, voice, supportCase);
        out.chapter(voice.text("audit.people"));
        out.facts(forms.particulars(voice, supportCase, true));
        out.heading(voice.text("audit.consents"));
        consents.list(out, voice, supportCase);
        out.chapter(voice.text("audit.chronology"));
        entries.forEach(entry -> entry(out, voice, supportCase, entry));
        out.chapter(voice.text("audit.proposals"));
        tables.proposals(out, voice, supportCase.number());
        out.chapter(voice.text("audit.deadlines"));
        tables.deadlines(out, voice, supportCase.number());
        out.chapter(voice.text("audit.referrals"));
        tables.referrals(out, voice, supportCase.number());
        out.chapter(voice.text("audit.attachments"));
        files(out, voice, supportCase.number());
        if (withLooks) {
            out.chapter(voice.text("audit.looks"));
            tables.looks(out, voice, supportCase.number());
        }
    }

    private List<String> chapters(Voice voice, List<Heading> entries, boolean withLooks) {
        List<String> chapters = new ArrayList<>(
                List.of(voice.text("audit.case"), voice.text("audit.people"), voice.text("audit.chronology")));
        entries.stream()
                .filter(entry -> entry.form() != null)
                .forEach(entry -> chapters.add("    " + title(voice, entry)));
        chapters.add(voice.text("audit.proposals"));
        chapters.add(voice.text("audit.deadlines"));
        chapters.add(voice.text("audit.referrals"));
        chapters.add(voice.text("audit.attachments"));
        if (withLooks) {
            chapters.add(voice.text("audit.looks"));
        }
        return chapters;
    }

    private String title(Voice voice, Heading entry) {
        String form = Objects.requireNonNull(entry.form());
        return "%s · %s".formatted(voice.day(entry.at()), forms.title(voice, form, String.valueOf(entry.step())));
    }

    private void theCase(Printout out, Voice voice, SupportCase supportCase) {
        out.chapter(voice.text("audit.case"));
        out.facts(List.of(
                new Fact(voice.text("number"), supportCase.number()),
                new Fact(voice.text("audit.opened"), voice.moment(supportCase.openedAt())),
                new Fact(voice.text("audit.status"), voice.code("dossier.status|paper.status", supportCase.status())),
                new Fact(voice.text("audit.level"), voice.code("assessment.level", supportCase.level())),
                new Fact(voice.text("audit.category"), voice.code("assessment.category", supportCase.category())),
                new Fact(voice.text("audit.curator"), curator(voice, supportCase))));
        episodes(out, voice, supportCase);
        levels(out, voice, supportCase);
    }

    private void episodes(Printout out, Voice voice, SupportCase supportCase) {
        out.heading(voice.text("audit.episodes"));
        out.table(
                List.of(
                        voice.text("audit.episode"),
                        voice.text("audit.began"),
                        voice.text("audit.supported"),
                        voice.text("audit.ended"),
                        voice.text("audit.reason")),
                history.episodes(supportCase.number()).stream()
                        .map(episode -> List.of(
                                String.valueOf(episode.number()),
                                voice.day(episode.beganAt()),
                                voice.day(episode.supportedFrom()),
                                voice.day(episode.endedAt()),
                                voice.code(AuditTables.REASONS, episode.endedReason())))
                        .toList());
    }

    private void levels(Printout out, Voice voice, SupportCase supportCase) {
        out.heading(voice.text("audit.levels"));
        out.table(
                List.of(
                        voice.text("audit.at"),
                        voice.text("audit.from"),
                        voice.text("audit.to"),
                        voice.text("audit.reason"),
                        voice.text("audit.by")),
                history.levels(supportCase.number()).stream()
                        .map(change -> List.of(
                                voice.moment(change.at()),
                                voice.code("assessment.level", change.from()),
                                voice.code("assessment.level", change.to()),
                                voice.code(AuditTables.REASONS, change.reason()),
                                forms.name(voice, change.by())))
                        .toList());
    }

    private String curator(Voice voice, SupportCase supportCase) {
        String curator = supportCase.curator();
        return curator == null ? Voice.NOTHING : forms.name(voice, curator);
    }

    private void entry(Printout out, Voice voice, SupportCase supportCase, Heading entry) {
        String by = voice.text("audit.entry", voice.moment(entry.at()), forms.name(voice, entry.by()));
        if (entry.form() == null) {
            Map<String, Object> codes = ledger.content(entry.id());
            out.labelled(voice.code("dossier.note|paper.note", entry.kind()), tables.codes(voice, codes) + by);
            return;
        }
        out.section(title(voice, entry));
        out.note(by);
        ledger.find(entry.id()).ifPresent(signed -> forms.body(out, voice, supportCase, signed));
    }

    private void files(Printout out, Voice voice, String caseNumber) {
        List<List<String>> rows = attachments.of(caseNumber).stream()
                .map(file -> List.of(
                        file.name(),
                        file.mediaType() + ", " + file.size(),
                        voice.moment(file.addedAt()),
                        forms.name(voice, file.addedBy()),
                        file.removedAt() == null ? Voice.NOTHING : voice.moment(file.removedAt())))
                .toList();
        if (rows.isEmpty()) {
            out.paragraph(voice.text("none"));
            return;
        }
        out.table(
                List.of(
                        voice.text("file.name"),
                        voice.text("file.kind"),
                        voice.text("file.added"),
                        voice.text("audit.by"),
                        voice.text("file.removed")),
                rows);
    }
}

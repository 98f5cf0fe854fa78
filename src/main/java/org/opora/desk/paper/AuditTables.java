package org.opora.desk.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Proposal;
import org.opora.assessment.Proposals;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.engine.ModelTexts;
import org.opora.print.Printout;
import org.opora.print.Printout.Fact;
import org.opora.referral.Agencies;
import org.opora.referral.Disclosures;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.security.AccessTrail;
import org.opora.security.AccessTrail.Look;
import org.springframework.stereotype.Component;

/** What tables proposed, what was due when and why, what left for whom, and who looked. */
@Component
class AuditTables {

    static final String REASONS = "visit.reason|careLeaver.occasion|dossier.reason|referral.code|paper.reason";

    private static final String CODES = "assessment.level|assessment.category|referral.status|dossier.urgency"
            + "|dossier.legalBasis|casefile.notify|dossier.wait|dossier.told|exchange.kind|assessment.template|"
            + REASONS;

    private static final Set<String> SILENT = Set.of("family", "kept", "joined", "request", "deadline", "attachment");

    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Referrals referrals;
    private final Disclosures disclosures;
    private final Agencies agencies;
    private final AccessTrail trail;
    private final ModelTexts models;
    private final FormPrint forms;

    AuditTables(
            Proposals proposals,
            Deadlines deadlines,
            Referrals referrals,
            Disclosures disclosures,
            Agencies agencies,
            AccessTrail trail,
            ModelTexts models,
            FormPrint forms) {
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.agencies = agencies;
        this.trail = trail;
        this.models = models;
        this.forms = forms;
    }

    /** Oldest first, each with its inputs, and what a person decided. */
    void proposals(Printout out, Voice voice, String caseNumber) {
        List<Proposal> all = new ArrayList<>(proposals.all(caseNumber));
        Collections.reverse(all);
        none(out, voice, all);
        for (Proposal proposal : all) {
            out.heading(
                    voice.text("audit.proposal", proposal.table(), proposal.version(), voice.moment(proposal.at())));
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(voice.text("audit.inputs"), pairs(voice, proposal.inputs())));
            facts.add(new Fact(voice.text("audit.rules"), String.join(", ", proposal.rules())));
            facts.add(new Fact(
                    voice.text("audit.outputs"),
                    proposal.outputs().stream()
                            .map(output -> pairs(voice, output))
                            .collect(Collectors.joining("\n"))));
            facts.add(new Fact(voice.text("audit.decision"), decision(voice, proposal)));
            out.facts(facts);
        }
    }

    private String decision(Voice voice, Proposal proposal) {
        Proposal.Verdict verdict = proposal.decision();
        if (verdict == null) {
            return voice.text("audit.undecided");
        }
        String decided = voice.text(
                "audit.decided",
                value(voice, verdict.value()),
                forms.name(voice, verdict.by()),
                voice.moment(verdict.at()));
        String reason = verdict.overrideReason();
        return reason == null ? decided : decided + "\n" + voice.text("audit.departure", reason);
    }

    void deadlines(Printout out, Voice voice, String caseNumber) {
        List<Deadline> all = deadlines.of(caseNumber);
        none(out, voice, all);
        for (Deadline deadline : all) {
            Deadlines.Term term = deadline.term();
            String basis = term.legalBasis();
            out.heading(
                    "%s · %s".formatted(models.step(voice.language(), deadline.taskKey()), voice.moment(term.dueAt())));
            out.facts(List.of(
                    new Fact(voice.text("audit.key"), term.key()),
                    new Fact(
                            voice.text("audit.rules"),
                            voice.text("audit.rule", deadline.rule(), deadline.tableVersion())),
                    new Fact(
                            voice.text("audit.period"),
                            term.period() + ", " + voice.code("paper.calendar", term.calendar())),
                    new Fact(voice.text("audit.start"), voice.moment(term.start())),
                    new Fact(voice.text("audit.basis"), basis == null ? Voice.NOTHING : basis)));
        }
    }

    void referrals(Printout out, Voice voice, String caseNumber) {
        List<Referral> all = referrals.ofCase(caseNumber);
        none(out, voice, all);
        for (Referral referral : all) {
            out.heading("%s · %s".formatted(referral.number(), agencies.name(referral.agency())));
            out.facts(List.of(
                    new Fact(voice.text("audit.at"), voice.moment(referral.createdAt())),
                    new Fact(
                            voice.text("audit.status"),
                            voice.code("referral.status", referral.status().name())),
                    new Fact(voice.text("audit.reason"), voice.code("referral.code", referral.reasonCode())),
                    new Fact(voice.text("audit.outcome"), voice.code("referral.code", referral.outcomeCode()))));
            disclosed(out, voice, referral);
        }
    }

    private void disclosed(Printout out, Voice voice, Referral referral) {
        List<List<String>> left = disclosures.of(referral.number()).stream()
                .map(told -> List.of(
                        voice.moment(told.disclosedAt()),
                        agencies.name(told.recipient()),
                        fields(voice, told.fields()),
                        forms.name(voice, told.disclosedBy())))
                .toList();
        if (!left.isEmpty()) {
            out.paragraph(voice.text("audit.disclosed"));
            out.table(
                    List.of(
                            voice.text("audit.at"),
                            voice.text("consent.recipient"),
                            voice.text("consent.data"),
                            voice.text("audit.by")),
                    left);
        }
    }

    void looks(Printout out, Voice voice, String caseNumber) {
        List<String> subjects = new ArrayList<>(List.of(caseNumber));
        referrals.ofCase(caseNumber).forEach(referral -> subjects.add(referral.number()));
        List<String> headings = List.of(
                voice.text("audit.at"),
                voice.text("audit.by"),
                voice.text("audit.action"),
                voice.text("audit.subject"));
        List<Look> page = trail.page(subjects, 0);
        while (!page.isEmpty()) {
            out.table(headings, page.stream().map(look -> row(voice, look)).toList());
            page = trail.page(subjects, page.get(page.size() - 1).id());
        }
    }

    private List<String> row(Voice voice, Look look) {
        String detail = look.detail();
        return List.of(
                voice.moment(look.at()),
                forms.name(voice, look.login()),
                voice.code("paper.look", look.action()),
                detail == null ? look.subject() : look.subject() + "\n" + detail);
    }

    /** The codes of a note, each on a line; ids say nothing to people. */
    String codes(Voice voice, Map<String, Object> codes) {
        StringBuilder lines = new StringBuilder();
        codes.forEach((name, value) -> {
            if (!SILENT.contains(name)) {
                lines.append(voice.code("dossier.code|paper.code", name))
                        .append(": ")
                        .append(named(voice, name, String.valueOf(value)))
                        .append('\n');
            }
        });
        return lines.toString();
    }

    private String named(Voice voice, String name, String value) {
        return switch (name) {
            case "curator" -> forms.name(voice, value);
            case "agency" -> agencies.name(value);
            case "step" -> models.step(voice.language(), value);
            default -> value(voice, value);
        };
    }

    private String pairs(Voice voice, Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> voice.code("visit.fact|dossier.input|assessment.factor", entry.getKey()) + ": "
                        + value(voice, entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String value(Voice voice, @Nullable Object value) {
        return value == null ? Voice.NOTHING : voice.code(CODES, value.toString());
    }

    private static String fields(Voice voice, String names) {
        List<String> words = new ArrayList<>();
        for (String name : names.split(",")) {
            words.add(voice.code("referral.field", name));
        }
        return String.join(", ", words);
    }

    private static void none(Printout out, Voice voice, List<?> all) {
        if (all.isEmpty()) {
            out.paragraph(voice.text("none"));
        }
    }
}

package org.opora.desk.dossier;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Proposal;
import org.opora.assessment.Proposal.Verdict;
import org.opora.assessment.Proposals;
import org.opora.casefile.CaseHistory;
import org.opora.casefile.CaseHistory.Episode;
import org.opora.casefile.CaseHistory.LevelChange;
import org.opora.casefile.SupportCase;
import org.opora.desk.dossier.Explanations.Why;
import org.opora.desk.dossier.NoteWords.Detail;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** The level of support and how it came about: what tables proposed, what people decided, and the ups and downs. */
@Component
class LevelSection {

    /** The tables whose proposals people decide about. */
    private static final Set<String> DECIDED =
            Set.of("SupportLevel", "CareLeaverLevel", "CategoryProposal", "LevelTransfer", "RemovalEligibility");

    private static final int MOST = 12;

    private final CaseHistory history;
    private final Proposals proposals;
    private final Explanations explanations;
    private final SensitiveData sensitive;
    private final Said said;

    LevelSection(
            CaseHistory history, Proposals proposals, Explanations explanations, SensitiveData sensitive, Said said) {
        this.history = history;
        this.proposals = proposals;
        this.explanations = explanations;
        this.sensitive = sensitive;
        this.said = said;
    }

    Levels of(SupportCase supportCase) {
        String number = supportCase.number();
        List<Proposed> proposed = proposals.of(number, DECIDED).stream()
                .limit(MOST)
                .map(this::proposed)
                .toList();
        return new Levels(
                said.code("assessment.level", supportCase.level()),
                said.code("assessment.category", supportCase.category()),
                history.episodes(number).stream().map(this::episode).toList(),
                history.levels(number).stream().map(this::change).toList(),
                proposed);
    }

    /** What every table ever proposed in the case, newest first. */
    List<Proposed> all(String number) {
        return proposals.all(number).stream().map(this::proposed).toList();
    }

    private Proposed proposed(Proposal proposal) {
        Verdict verdict = proposal.decision();
        return new Proposed(
                explanations.name(proposal),
                said.moment(proposal.at()),
                explanations.outputs(proposal),
                DECIDED.contains(proposal.table()),
                verdict == null ? null : explanations.decided(proposal, verdict.value()),
                verdict == null ? null : said.text("decided", said.staff(verdict.by()), said.moment(verdict.at())),
                verdict == null ? null : departure(verdict),
                explanations.of(proposal));
    }

    private @Nullable String departure(Verdict verdict) {
        String reason = verdict.overrideReason();
        return reason == null || sensitive.shows("narrative", verdict.by()) ? reason : said.text("masked");
    }

    private EpisodeRow episode(Episode episode) {
        return new EpisodeRow(
                episode.number(),
                said.moment(episode.beganAt()),
                episode.supportedFrom() == null ? Said.NOTHING : said.moment(episode.supportedFrom()),
                episode.endedAt() == null ? Said.NOTHING : said.moment(episode.endedAt()),
                said.code(NoteWords.REASONS, episode.endedReason()),
                episode.afterCare() == null ? Said.NOTHING : said.yesNo(episode.afterCare()));
    }

    private ChangeRow change(LevelChange change) {
        return new ChangeRow(
                said.moment(change.at()),
                said.code("assessment.level", change.from()),
                said.code("assessment.level", change.to()),
                said.code(NoteWords.REASONS, change.reason()),
                said.staff(change.by()));
    }

    record Levels(
            String level,
            String category,
            List<EpisodeRow> episodes,
            List<ChangeRow> changes,
            List<Proposed> proposals) {

        public boolean proposed() {
            return !proposals.isEmpty();
        }

        public boolean changed() {
            return !changes.isEmpty();
        }
    }

    record EpisodeRow(int number, String began, String supported, String ended, String reason, String afterCare) {}

    record ChangeRow(String at, String from, String to, String reason, String by) {}

    /**
     * @param forPeople true if a person decides about it; other tables are simply applied
     * @param decided what a person made of it, absent while nobody decided
     * @param departure why it differs from the proposal, if it does
     */
    record Proposed(
            String table,
            String at,
            List<Detail> outputs,
            boolean forPeople,
            @Nullable String decided,
            @Nullable String by,
            @Nullable String departure,
            Why why) {}
}

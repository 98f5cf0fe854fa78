package org.opora.casefile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.TaskOwners;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases through their life and notes each move in the chronology. */
@Component
@Transactional
class CaseRegister implements SupportCases {

    private static final String DECIDED = "DECIDED";

    private final CaseTable cases;
    private final EpisodeTable episodes;
    private final CaseFile caseFile;
    private final CurrentStaff currentStaff;
    private final TaskOwners taskOwners;

    CaseRegister(
            CaseTable cases,
            EpisodeTable episodes,
            CaseFile caseFile,
            CurrentStaff currentStaff,
            TaskOwners taskOwners) {
        this.taskOwners = taskOwners;
        this.cases = cases;
        this.episodes = episodes;
        this.caseFile = caseFile;
        this.currentStaff = currentStaff;
    }

    @Override
    public SupportCase get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no case " + number));
    }

    @Override
    public Optional<SupportCase> find(String number) {
        return cases.find(number);
    }

    @Override
    public List<SupportCase> all(Collection<String> numbers) {
        return cases.all(numbers);
    }

    @Override
    public List<SupportCase> ofFamily(UUID family) {
        return cases.ofFamily(family);
    }

    @Override
    public List<SupportCase> ofCurator(String login) {
        return cases.ofCurator(login);
    }

    @Override
    public String open(CaseKind kind, String organisation) {
        String number = cases.nextNumber(kind).toString();
        cases.insert(number, organisation);
        episodes.begin(number, 1);
        return number;
    }

    @Override
    public void attachFamily(String number, UUID family) {
        cases.setFamily(get(number).number(), family);
        note(number, "FAMILY_ATTACHED", "family", family);
    }

    @Override
    public void decideLevel(String number, String level, @Nullable String category) {
        SupportCase before = get(number);
        cases.setLevel(number, level, category);
        noteLevel(before, level, DECIDED);
        note(number, "LEVEL_DECIDED", "level", level, "category", category);
    }

    @Override
    public void takeOn(String number, String curator, @Nullable String legalBasis) {
        SupportCase before = get(number);
        cases.move(number, CaseStatus.SUPPORTED, CaseStatus.SIGNAL);
        cases.setCurator(number, curator, legalBasis);
        taskOwners.hand(number, curator);
        episodes.support(before);
        note(number, "TAKEN_ON", "curator", curator, "legalBasis", legalBasis);
    }

    @Override
    public void changeLevel(String number, String level, String reasonCode) {
        SupportCase before = get(number);
        if (level.equals(before.level())) {
            return;
        }
        cases.setLevel(number, level, null);
        noteLevel(before, level, reasonCode);
        note(number, "LEVEL_CHANGED", "from", before.level(), "to", level, "reason", reasonCode);
    }

    @Override
    public void remove(String number, String reasonCode, boolean afterCare) {
        SupportCase before = get(number);
        cases.move(number, afterCare ? CaseStatus.AFTER_CARE : CaseStatus.CLOSED, CaseStatus.SUPPORTED);
        episodes.end(before, reasonCode, afterCare);
        note(number, "REMOVED", "reason", reasonCode, "afterCare", afterCare);
    }

    @Override
    public void closeWithoutSupport(String number, String reasonCode) {
        SupportCase before = get(number);
        cases.move(number, CaseStatus.CLOSED, CaseStatus.SIGNAL);
        episodes.end(before, reasonCode, false);
        note(number, "CLOSED_WITHOUT_SUPPORT", "reason", reasonCode);
    }

    @Override
    public void endAfterCare(String number) {
        SupportCase before = get(number);
        cases.move(number, CaseStatus.CLOSED, CaseStatus.AFTER_CARE);
        episodes.endAfterCare(before);
        note(number, "AFTER_CARE_ENDED");
    }

    @Override
    public int beginNextEpisode(String number) {
        SupportCase before = get(number);
        cases.move(number, CaseStatus.SIGNAL, CaseStatus.AFTER_CARE, CaseStatus.CLOSED);
        if (before.status().equals(CaseStatus.AFTER_CARE.name())) {
            episodes.endAfterCare(before);
        }
        int episode = before.episode() + 1;
        episodes.begin(number, episode);
        cases.beginAnew(number);
        note(number, "EPISODE_BEGUN", "episode", episode);
        return episode;
    }

    private void noteLevel(SupportCase before, String level, String reason) {
        if (!Objects.equals(before.level(), level)) {
            episodes.noteLevel(before, level, reason, currentStaff.login());
        }
    }

    /** @param namesAndValues name and value in turn; what is absent is left out */
    private void note(String number, String kind, @Nullable Object... namesAndValues) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            if (value != null) {
                codes.put(String.valueOf(namesAndValues[index]), value.toString());
            }
        }
        caseFile.note(number, kind, codes);
    }
}

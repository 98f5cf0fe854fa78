package org.opora.desk.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FormsToFill.FormToFill;
import org.opora.engine.StaffDirectory;
import org.springframework.stereotype.Component;

/** Drafts as pages get them. */
@Component
class DraftViews {

    private final StaffDirectory directory;

    DraftViews(StaffDirectory directory) {
        this.directory = directory;
    }

    @Nullable
    String name(@Nullable String login) {
        return login == null
                ? null
                : directory.find(login).map(StaffDirectory.Staff::name).orElse(login);
    }

    List<OtherWriter> of(List<DraftStore.Other> others) {
        return others.stream()
                .map(other -> new OtherWriter(String.valueOf(name(other.login())), other.begunAt(), other.savedAt()))
                .toList();
    }

    /** Without what the form no longer has. */
    OwnDraft of(Draft draft, FormToFill form) {
        return new OwnDraft(
                draft.version(),
                form.known(draft.fields()),
                draft.begunAt(),
                draft.savedAt(),
                draft.mark().computer());
    }

    /**
     * @param holder name of the one who holds the task
     * @param zone of the region, IANA; its clock counts
     * @param saveAfter milliseconds to wait for more before saving
     */
    record Opened(
            boolean mayFill,
            @Nullable String holder,
            @Nullable OwnDraft draft,
            List<OtherWriter> others,
            String zone,
            long saveAfter) {}

    record OwnDraft(long version, Map<String, Object> fields, Instant begunAt, Instant savedAt, UUID computer) {}

    record OtherWriter(String name, Instant begunAt, Instant savedAt) {}

    record Saved(long version, Instant savedAt, List<OtherWriter> others) {}
}

package org.opora.desk.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FormsToFill.FormToFill;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what a person has begun to write into a form, so that it is neither lost nor written over unseen: another window
 * of the same person must have seen what it replaces.
 */
@Component
class FormDrafts {

    private final FormPlaces places;
    private final DraftStore store;
    private final Clock clock;

    FormDrafts(FormPlaces places, DraftStore store, Clock clock) {
        this.places = places;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param seen version that the writer last saw, nothing if he saw none
     * @throws DraftRefused if the form is done with, another's, or the draft has been changed elsewhere
     */
    @Transactional
    Draft save(Place place, String login, @Nullable Long seen, Written written) {
        store.lock(place.key());
        FormToFill form = places.toFill(place);
        if (!form.mayFill()) {
            throw DraftRefused.because(DraftRefused.Why.HELD);
        }
        Map<String, Object> fields = form.known(written.fields());
        Optional<Draft> stored = store.find(place.key(), login);
        if (stored.isPresent() && isKept(stored.get(), written, fields)) {
            return stored.get();
        }
        allow(stored, seen, written.mark());
        Instant now = clock.instant();
        Draft draft = new Draft(
                place.key(),
                login,
                form.form(),
                store.nextVersion(),
                written.mark(),
                fields,
                stored.map(Draft::begunAt).orElse(now),
                now);
        store.put(draft);
        return draft;
    }

    /** Saved already, or overtaken on its way by a later saving of the same opened form. */
    private static boolean isKept(Draft stored, Written written, Map<String, Object> fields) {
        boolean overtaken =
                stored.mark().isOf(written.mark()) && !written.mark().isAfter(stored.mark());
        return overtaken || stored.fields().equals(fields);
    }

    private static void allow(Optional<Draft> stored, @Nullable Long seen, Draft.Mark mark) {
        boolean known = stored.map(draft -> draft.mark().isOf(mark) || seen != null && seen == draft.version())
                .orElse(seen == null);
        if (!known) {
            throw DraftRefused.conflict(stored);
        }
    }

    /**
     * Throws the person's draft away.
     *
     * @throws DraftRefused if it has been changed elsewhere
     */
    @Transactional
    void discard(Place place, String login, long seen) {
        store.lock(place.key());
        store.find(place.key(), login).ifPresent(draft -> {
            if (draft.version() != seen) {
                throw DraftRefused.conflict(Optional.of(draft));
            }
            store.delete(place.key(), login);
        });
    }

    /** What a page sends. */
    record Written(Draft.Mark mark, Map<String, Object> fields) {}
}

package org.opora.desk.draft;

import java.time.Clock;
import org.opora.engine.FormEnds;
import org.opora.organisation.StaffDismissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Throws drafts away as soon as nobody needs them: signed, withdrawn, their writer gone, or forgotten for long. */
@Component
class DraftEnds implements FormEnds {

    private static final String TASKLIST_SIGNS = "/submit-form";

    private final DraftStore store;
    private final DraftSettings settings;
    private final Clock clock;

    DraftEnds(DraftStore store, DraftSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever saves in the same moment waits here, and then finds the task gone. */
    @Override
    public void ended(String task) {
        store.lock(task);
        store.deleteAt(task);
    }

    /** A process that comes by another door, such as a row of the yearly file, is not the one in the draft. */
    @Override
    public void begun(String process, String login) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getRequest().getRequestURI().endsWith(TASKLIST_SIGNS)) {
            String place = new Place.OfStart(process).key();
            store.lock(place);
            store.delete(place, login);
        }
    }

    @EventListener
    void leaves(StaffDismissed leaver) {
        store.deleteOf(leaver.login());
    }

    /** @return how many were forgotten */
    @Transactional
    int sweep() {
        return store.deleteUntouchedSince(clock.instant().minus(settings.keptFor()));
    }
}

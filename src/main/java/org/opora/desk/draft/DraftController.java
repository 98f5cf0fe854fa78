package org.opora.desk.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.desk.draft.DraftViews.Opened;
import org.opora.desk.draft.DraftViews.OtherWriter;
import org.opora.desk.draft.DraftViews.Saved;
import org.opora.engine.FormsToFill.FormToFill;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts of the forms of tasks ({@code /api/desk/drafts/<task>}) and of the forms that begin processes
 * ({@code /api/desk/start-drafts/<key>}), one's own only. A saving says which version it replaces: {@code If-Match} with
 * the last {@code ETag}, or {@code If-None-Match: *} if there was none. Status 412 means that another window was faster,
 * 404 that the form is done with, 403 that it is another's, 413 that it is too large.
 */
@RestController
class DraftController {

    private static final String TASK = "/api/desk/drafts/{task}";
    private static final String START = "/api/desk/start-drafts/{process}";

    private final FormDrafts drafts;
    private final DraftStore store;
    private final FormPlaces places;
    private final DraftViews views;
    private final DraftSettings settings;
    private final CurrentStaff staff;
    private final AccessLog accessLog;
    private final Region region;
    private final ObjectMapper json;

    DraftController(
            FormDrafts drafts,
            DraftStore store,
            FormPlaces places,
            DraftViews views,
            DraftSettings settings,
            CurrentStaff staff,
            AccessLog accessLog,
            Region region,
            ObjectMapper json) {
        this.drafts = drafts;
        this.store = store;
        this.places = places;
        this.views = views;
        this.settings = settings;
        this.staff = staff;
        this.accessLog = accessLog;
        this.region = region;
        this.json = json;
    }

    @GetMapping({TASK, START})
    ResponseEntity<Opened> open(@PathVariable Map<String, String> path) {
        Place place = place(path);
        FormToFill form = places.toFill(place);
        Optional<Draft> draft = store.find(place.key(), staff.login());
        draft.ifPresent(read -> accessLog.record("READ_DRAFT", form.subject()));
        Opened opened = new Opened(
                form.mayFill(),
                views.name(form.holder()),
                draft.map(own -> views.of(own, form)).orElse(null),
                others(place),
                region.zone().getId(),
                settings.saveAfter().toMillis());
        return answer(draft.map(Draft::version)).body(opened);
    }

    /** Who else is filling in the form of a task. */
    @GetMapping(TASK + "/others")
    List<OtherWriter> others(@PathVariable String task) {
        Place place = new Place.OfTask(task);
        places.toFill(place);
        return others(place);
    }

    @PutMapping({TASK, START})
    ResponseEntity<Saved> save(
            @PathVariable Map<String, String> path,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String noneMatch,
            InputStream body)
            throws IOException {
        Place place = place(path);
        Long seen = "*".equals(noneMatch) ? null : Versions.seen(match);
        Draft saved = drafts.save(place, staff.login(), seen, read(body).written());
        return answer(Optional.of(saved.version())).body(new Saved(saved.version(), saved.savedAt(), others(place)));
    }

    @DeleteMapping({TASK, START})
    ResponseEntity<Void> discard(
            @PathVariable Map<String, String> path,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        drafts.discard(place(path), staff.login(), Versions.seen(match));
        return ResponseEntity.noContent().build();
    }

    private static Place place(Map<String, String> path) {
        String task = path.get("task");
        return task == null ? new Place.OfStart(String.valueOf(path.get("process"))) : new Place.OfTask(task);
    }

    /** Those who begin a process write about different people, so they do not get in each other's way. */
    private List<OtherWriter> others(Place place) {
        return place instanceof Place.OfTask ? views.of(store.others(place.key(), staff.login())) : List.of();
    }

    private static ResponseEntity.BodyBuilder answer(Optional<Long> version) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        version.ifPresent(known -> answer.eTag(String.valueOf(known)));
        return answer;
    }

    private Sent read(InputStream body) throws IOException {
        int largest = (int) settings.largest().toBytes();
        byte[] text = body.readNBytes(largest + 1);
        if (text.length > largest) {
            throw DraftRefused.because(DraftRefused.Why.TOO_LARGE);
        }
        try {
            return json.readValue(text, Sent.class);
        } catch (IOException e) {
            // not passed on: it quotes what was written
            throw DraftRefused.because(DraftRefused.Why.UNREADABLE);
        }
    }

    /**
     * @param tab random id of the opened form
     * @param turn which of its savings this is, from 1
     * @param computer random id of the browser
     * @param fields what differs from the form as it was shown, by key
     */
    record Sent(
            @Nullable UUID tab,
            int turn,
            @Nullable UUID computer,
            @Nullable Map<String, Object> fields) {

        FormDrafts.Written written() {
            if (tab == null || computer == null || fields == null) {
                throw DraftRefused.because(DraftRefused.Why.UNREADABLE);
            }
            return new FormDrafts.Written(new Draft.Mark(tab, turn, computer), fields);
        }
    }
}

package org.opora.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.opora.casefile.FamilyMerges;
import org.opora.casefile.FamilyMerges.Undone;
import org.opora.engine.Roles;
import org.opora.engine.Words;
import org.opora.registry.MergeRefused;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joins families that were registered twice, and takes them apart again. */
@RestController
@RequestMapping("/api/families")
class FamilyController {

    private final FamilyMerges merges;
    private final CurrentStaff currentStaff;
    private final AccessLog accessLog;
    private final Words words;

    FamilyController(FamilyMerges merges, CurrentStaff currentStaff, AccessLog accessLog, Words words) {
        this.merges = merges;
        this.currentStaff = currentStaff;
        this.accessLog = accessLog;
        this.words = words;
    }

    /**
     * 204 with the address of the merge; 403 to anybody but a supervisor, 404 if one of the families is unknown, 409 if
     * both are one already or cannot become one.
     */
    @PostMapping("/{kept}/merge")
    ResponseEntity<Void> merge(@PathVariable UUID kept, @RequestBody @Valid Merge merge) {
        letSupervisorsIn();
        accessLog.record("MERGE_FAMILY", kept + " " + merge.joined());
        try {
            UUID id = merges.merge(kept, merge.joined(), merge.reason());
            return ResponseEntity.noContent()
                    .location(URI.create("/families/merges/" + id))
                    .build();
        } catch (NoSuchElementException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, words.sentence("merge.noFamily"));
        } catch (MergeRefused refused) {
            throw Problem.of(HttpStatus.CONFLICT, words.sentence("merge.refused." + refused.why()));
        }
    }

    /** 200 with what came back and what stays; 403, 404 and 409 as for a merge. */
    @PostMapping("/merges/{id}/undo")
    Undone undo(@PathVariable UUID id, @RequestBody @Valid Undo undo) {
        letSupervisorsIn();
        accessLog.record("UNDO_MERGE", id.toString());
        try {
            return merges.undo(id, undo.reason());
        } catch (NoSuchElementException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, words.sentence("merge.noMerge"));
        } catch (MergeRefused refused) {
            throw Problem.of(HttpStatus.CONFLICT, words.sentence("merge.refused." + refused.why()));
        }
    }

    private void letSupervisorsIn() {
        if (!currentStaff.roles().contains(Roles.SUPERVISOR)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "only a supervisor joins families");
        }
    }

    record Merge(
            @NotNull UUID joined,
            @NotBlank @Size(max = 4000) String reason) {}

    record Undo(@NotBlank @Size(max = 4000) String reason) {}
}

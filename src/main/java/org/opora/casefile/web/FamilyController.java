package org.opora.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.opora.casefile.FamilyMerges;
import org.opora.engine.Roles;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joins families that were registered twice. */
@RestController
@RequestMapping("/api/families")
class FamilyController {

    private final FamilyMerges merges;
    private final CurrentStaff currentStaff;
    private final AccessLog accessLog;

    FamilyController(FamilyMerges merges, CurrentStaff currentStaff, AccessLog accessLog) {
        this.merges = merges;
        this.currentStaff = currentStaff;
        this.accessLog = accessLog;
    }

    /** 403 to anybody but a supervisor, 404 if one of the families is unknown, 409 if both are one already. */
    @PostMapping("/{kept}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable UUID kept, @RequestBody @Valid Merge merge) {
        if (!currentStaff.roles().contains(Roles.SUPERVISOR)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "only a supervisor joins families");
        }
        accessLog.record("MERGE_FAMILY", kept + " " + merge.joined());
        try {
            merges.merge(kept, merge.joined(), merge.reason());
        } catch (NoSuchElementException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "there is no such family in your organisations");
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.CONFLICT, "the two registrations are one family already");
        }
    }

    record Merge(
            @NotNull UUID joined,
            @NotBlank @Size(max = 4000) String reason) {}
}

package org.opora.careleaver.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.registry.CareLeaverList;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.opora.registry.Families;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The registry of care leavers, for roles that read case files and within their organisations. Every read is noted in the
 * access log. Addresses hold codes only; whom somebody looks for is told in the body of a request.
 */
@RestController
@RequestMapping("/api/care-leavers")
class CareLeaverController {

    private final CareLeaverList list;
    private final CareLeavers careLeavers;
    private final Families families;
    private final CurrentStaff currentStaff;
    private final AccessLog accessLog;

    CareLeaverController(
            CareLeaverList list,
            CareLeavers careLeavers,
            Families families,
            CurrentStaff currentStaff,
            AccessLog accessLog) {
        this.list = list;
        this.careLeavers = careLeavers;
        this.families = families;
        this.currentStaff = currentStaff;
        this.accessLog = accessLog;
    }

    /**
     * Fifty leavers, those who left last first.
     *
     * @param exitYear year of leaving
     * @param page from 0
     */
    @GetMapping
    List<LeaverLine> list(
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable Integer exitYear,
            @RequestParam(required = false) @Nullable CareLeaverStatus status,
            @RequestParam(defaultValue = "0") int page) {
        letReadersIn();
        if (page < 0) {
            throw Refusals.of(HttpStatus.BAD_REQUEST, "'page' begins at 0");
        }
        accessLog.record("LIST_CARE_LEAVERS", "page " + page);
        return lines(new CareLeaverList.Query(institution, exitYear, status, null, page));
    }

    /** As the list, and by a surname, an insurance number (СНИЛС) or a case number. */
    @PostMapping("/search")
    List<LeaverLine> search(@Valid @RequestBody Search search) {
        letReadersIn();
        accessLog.record("SEARCH_CARE_LEAVERS", "page " + search.page());
        return lines(new CareLeaverList.Query(
                search.institution(), search.exitYear(), search.status(), search.text(), search.page()));
    }

    /** The whole entry; 404 for a leaver of others, as for one who is not there. */
    @GetMapping("/{caseNumber}")
    LeaverView read(@PathVariable String caseNumber) {
        letReadersIn();
        LeaverView view = careLeavers
                .ofCase(caseNumber)
                .map(leaver ->
                        LeaverView.of(leaver, families.find(leaver.family()).orElse(null)))
                .orElseThrow(
                        () -> Refusals.of(HttpStatus.NOT_FOUND, "there is no such care leaver in your organisations"));
        accessLog.record("READ_CARE_LEAVER", view.caseNumber());
        return view;
    }

    private List<LeaverLine> lines(CareLeaverList.Query query) {
        return list.page(query).stream().map(LeaverLine::of).toList();
    }

    private void letReadersIn() {
        if (!currentStaff.readsCaseFiles()) {
            throw Refusals.of(HttpStatus.FORBIDDEN, "your role does not read case files");
        }
    }

    /**
     * Whom to look for.
     *
     * @param text surname, insurance number or case number
     * @param page from 0
     */
    record Search(
            @Nullable @Size(max = 100) String institution,
            @Nullable Integer exitYear,
            @Nullable CareLeaverStatus status,
            @Nullable @Size(max = 100) String text,
            @Min(0) int page) {

        @Override
        public String toString() {
            return "Search";
        }
    }
}

package org.opora.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseList;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.registry.FamilyNames;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads cases of the caller's organisations, for roles that work with families. Every read is noted in the access log. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final SupportCases cases;
    private final CaseList list;
    private final CaseDossier dossier;
    private final FamilyNames names;
    private final CurrentStaff currentStaff;
    private final AccessLog accessLog;

    CaseController(
            SupportCases cases,
            CaseList list,
            CaseDossier dossier,
            FamilyNames names,
            CurrentStaff currentStaff,
            AccessLog accessLog) {
        this.cases = cases;
        this.list = list;
        this.dossier = dossier;
        this.names = names;
        this.currentStaff = currentStaff;
        this.accessLog = accessLog;
    }

    /** The whole case; 403 to analysts and administrators, 404 for a case of others, as for one that does not exist. */
    @GetMapping("/{number}")
    CaseView read(@PathVariable String number) {
        letReadersIn();
        SupportCase found = cases.find(number)
                .filter(supportCase -> currentStaff.sees(supportCase.organisation()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "there is no such case in your organisations"));
        accessLog.record("READ_CASE", found.number());
        return dossier.of(found);
    }

    /**
     * Fifty cases, the newest first.
     *
     * @param page from 0
     */
    @GetMapping
    List<CaseLine> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String curator,
            @RequestParam(defaultValue = "0") int page) {
        letReadersIn();
        if (page < 0) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "'page' begins at 0");
        }
        List<SupportCase> found = list.page(new CaseList.Query(currentStaff.organisations(), status, curator, page));
        List<UUID> families =
                found.stream().map(SupportCase::family).filter(Objects::nonNull).toList();
        Map<UUID, String> surnames = names.surnames(families);
        accessLog.record("LIST_CASES", "page " + page);
        return found.stream()
                .map(line -> CaseLine.of(line, line.family() == null ? null : surnames.get(line.family())))
                .toList();
    }

    private void letReadersIn() {
        if (!currentStaff.readsCaseFiles()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "your role does not read case files");
        }
    }
}

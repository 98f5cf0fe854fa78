package org.opora.desk.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseList;
import org.opora.casefile.SupportCase;
import org.opora.desk.dossier.ChronologySection.Choice;
import org.opora.engine.OpenTasks;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.registry.FamilyNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases of the reader's organisations, the newest first, fifty a page. */
@Controller
class CaseListPage {

    private static final List<String> STATUSES = List.of("SIGNAL", "SUPPORTED", "AFTER_CARE", "CLOSED");

    private final CaseList cases;
    private final FamilyNames names;
    private final StaffDirectory directory;
    private final CaseDoor door;
    private final Said said;

    CaseListPage(CaseList cases, FamilyNames names, StaffDirectory directory, CaseDoor door, Said said) {
        this.cases = cases;
        this.names = names;
        this.directory = directory;
        this.door = door;
        this.said = said;
    }

    /** @param page from 0 */
    @GetMapping("/cases")
    ModelAndView list(
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "curator", required = false) @Nullable String curator,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        door.letReadersIn();
        int wanted = Math.max(0, page);
        door.noteList(wanted);
        List<SupportCase> found = page(status, curator, wanted);
        boolean more = found.size() == CaseList.PAGE_SIZE
                && !page(status, curator, wanted + 1).isEmpty();
        Map<UUID, String> surnames = names.surnames(
                found.stream().map(SupportCase::family).filter(Objects::nonNull).toList());
        return new ModelAndView("cases")
                .addObject("any", !found.isEmpty())
                .addObject(
                        "cases", found.stream().map(one -> line(one, surnames)).toList())
                .addObject(
                        "statuses",
                        STATUSES.stream()
                                .map(code -> new Choice(code, said.text("status." + code), code.equals(status)))
                                .toList())
                .addObject("curators", curators(curator))
                .addObject("status", status)
                .addObject("curator", curator)
                .addObject("page", said.text("list.page", String.valueOf(wanted + 1)))
                .addObject("newer", wanted > 0 ? String.valueOf(wanted - 1) : null)
                .addObject("older", more ? String.valueOf(wanted + 1) : null);
    }

    private List<SupportCase> page(@Nullable String status, @Nullable String curator, int page) {
        return cases.page(new CaseList.Query(door.reader().organisations(), given(status), given(curator), page));
    }

    private static @Nullable String given(@Nullable String text) {
        return ChronologyAsk.given(text) ? text : null;
    }

    private List<Choice> curators(@Nullable String chosen) {
        OpenTasks.Reader reader = door.reader();
        return directory.all().stream()
                .filter(staff -> staff.roles().contains(Roles.CURATOR))
                .filter(staff -> staff.organisations().stream().anyMatch(reader.organisations()::contains))
                .map(staff ->
                        new Choice(staff.login(), staff.name(), staff.login().equals(chosen)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private String family(@Nullable UUID family, Map<UUID, String> surnames) {
        String unknown = said.text("list.unknown");
        return family == null ? unknown : surnames.getOrDefault(family, unknown);
    }

    private CaseLine line(SupportCase found, Map<UUID, String> surnames) {
        return new CaseLine(
                found.number(),
                family(found.family(), surnames),
                said.text("status." + found.status()),
                said.code("assessment.level", found.level()),
                said.staff(found.curator()),
                said.moment(found.openedAt()));
    }

    record CaseLine(String number, String family, String status, String level, String curator, String opened) {}
}

package org.opora.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.FamilyMerges;
import org.opora.casefile.FamilyMerges.Undone;
import org.opora.registry.FamilyNames;
import org.opora.registry.MergeRefused;
import org.opora.registry.Merges;
import org.opora.registry.Merges.Merge;
import org.opora.security.AccessLog;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The merges that were made, and the way back. */
@Controller
@RequestMapping("/families/merges")
class MergesPage {

    private static final int MOST_SIGNS = 4000;

    private final FamilyMerges familyMerges;
    private final Merges merges;
    private final FamilyNames names;
    private final MergeTexts texts;
    private final AccessLog accessLog;

    MergesPage(FamilyMerges familyMerges, Merges merges, FamilyNames names, MergeTexts texts, AccessLog accessLog) {
        this.familyMerges = familyMerges;
        this.merges = merges;
        this.names = names;
        this.texts = texts;
        this.accessLog = accessLog;
    }

    @GetMapping
    ModelAndView list(Locale locale) {
        texts.letSupervisorsIn();
        accessLog.record("LIST_MERGES", "recent");
        List<Map<String, Object>> all =
                merges.recent().stream().map(merge -> values(merge, locale)).toList();
        return new ModelAndView("merges", Map.of("merges", all, "none", all.isEmpty()));
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable UUID id, CsrfToken csrf, Locale locale) {
        texts.letSupervisorsIn();
        accessLog.record("READ_MERGE", id.toString());
        return page(id, csrf, locale, null);
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CsrfToken csrf, Locale locale) {
        texts.letSupervisorsIn();
        if (reason.isBlank() || reason.length() > MOST_SIGNS) {
            return page(id, csrf, locale, texts.of("merge.reasonNeeded", locale));
        }
        accessLog.record("UNDO_MERGE", id.toString());
        try {
            Undone undone = familyMerges.undo(id, reason.strip());
            ModelAndView page = page(id, csrf, locale, null);
            page.addObject("done", texts.of("merge.undone.done", locale));
            page.addObject("back", undone.casesBack());
            page.addObject("since", undone.casesSince());
            page.addObject("membersSince", undone.membersSince() > 0 ? undone.membersSince() : null);
            return page;
        } catch (NoSuchElementException unseen) {
            throw notFound();
        } catch (MergeRefused refused) {
            return page(id, csrf, locale, texts.of("merge.refused." + refused.why(), locale));
        }
    }

    private ModelAndView page(UUID id, CsrfToken csrf, Locale locale, @Nullable String fault) {
        Merge merge = merges.find(id).orElseThrow(MergesPage::notFound);
        ModelAndView page = new ModelAndView("merge-made", values(merge, locale));
        page.addObject("csrf", csrf);
        page.addObject("fault", fault);
        if (fault != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private Map<String, Object> values(Merge merge, Locale locale) {
        Map<UUID, String> surnames = names.surnames(List.of(merge.kept(), merge.joined()));
        Map<String, Object> values = new HashMap<>();
        values.put("id", merge.id());
        values.put("kept", surnames.getOrDefault(merge.kept(), ""));
        values.put("joined", surnames.getOrDefault(merge.joined(), ""));
        values.put("at", texts.at(merge.at(), locale));
        values.put("by", texts.name(merge.by()));
        values.put("why", merge.reason());
        values.put("holds", merge.undoneAt() == null);
        if (merge.undoneAt() != null) {
            values.put("undoneAt", texts.at(merge.undoneAt(), locale));
            values.put("undoneBy", texts.name(String.valueOf(merge.undoneBy())));
            values.put("undoneWhy", merge.undoReason());
        }
        return values;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.opora.casefile.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.FamilyMerges;
import org.opora.casefile.FamilyMerges.Preview;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.registry.MergeRefused;
import org.opora.security.AccessLog;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a supervisor sees two families side by side, and what will happen, before they become one. */
@Controller
@RequestMapping("/families/merge")
class MergePage {

    private static final int MOST_SIGNS = 4000;

    private final FamilyMerges merges;
    private final SupportCases cases;
    private final MergeTexts texts;
    private final AccessLog accessLog;

    MergePage(FamilyMerges merges, SupportCases cases, MergeTexts texts, AccessLog accessLog) {
        this.merges = merges;
        this.cases = cases;
        this.texts = texts;
        this.accessLog = accessLog;
    }

    /**
     * @param family ids, as the search page gives them
     * @param number of cases, as people type them
     */
    @GetMapping
    ModelAndView compare(
            @RequestParam(required = false) @Nullable List<UUID> family,
            @RequestParam(required = false) @Nullable List<String> number,
            CsrfToken csrf,
            Locale locale) {
        texts.letSupervisorsIn();
        List<UUID> chosen = new ArrayList<>(family == null ? List.of() : family);
        Map<String, Object> values = new HashMap<>(Map.of("csrf", csrf));
        if (number != null) {
            values.put("first", number.isEmpty() ? "" : number.get(0));
            values.put("second", number.size() > 1 ? number.get(1) : "");
            number.forEach(one -> familyOf(one).ifPresent(chosen::add));
        }
        List<UUID> two = chosen.stream().distinct().toList();
        boolean asked = family != null || number != null;
        if (two.size() != 2) {
            return page(values, asked ? texts.of("merge.twoNeeded", locale) : null, HttpStatus.OK);
        }
        return beside(two.get(0), two.get(1), values, locale);
    }

    @PostMapping
    ModelAndView merge(Chosen chosen, CsrfToken csrf, Locale locale) {
        texts.letSupervisorsIn();
        Map<String, Object> values = new HashMap<>(Map.of("csrf", csrf, "reason", chosen.why()));
        UUID kept = chosen.kept();
        UUID joined = chosen.joined();
        if (kept == null || joined == null) {
            return refused("merge.chooseKept", chosen, values, locale);
        }
        if (chosen.why().isBlank() || chosen.why().length() > MOST_SIGNS) {
            return refused("merge.reasonNeeded", chosen, values, locale);
        }
        accessLog.record("MERGE_FAMILY", kept + " " + joined);
        try {
            UUID merge = merges.merge(kept, joined, chosen.why().strip());
            return new ModelAndView("redirect:/families/merges/" + merge);
        } catch (MergeRefused refused) {
            return refused("merge.refused." + refused.why(), chosen, values, locale);
        } catch (NoSuchElementException gone) {
            return page(values, texts.of("merge.noFamily", locale), HttpStatus.NOT_FOUND);
        }
    }

    private ModelAndView refused(String key, Chosen chosen, Map<String, Object> values, Locale locale) {
        ModelAndView page = beside(chosen.one(), chosen.other(), values, locale);
        if (page.getStatus() == HttpStatus.OK) {
            page.addObject("fault", texts.of(key, locale));
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private ModelAndView beside(UUID one, UUID other, Map<String, Object> values, Locale locale) {
        try {
            Preview preview = merges.preview(one, other);
            accessLog.record("COMPARE_FAMILIES", one + " " + other);
            values.put(
                    "families",
                    List.of(
                            texts.family(preview.kept(), preview.keptCases(), locale),
                            texts.family(preview.joined(), preview.joinedCases(), locale)));
            values.put("one", one);
            values.put("other", other);
            values.put("toldApart", preview.toldApart());
            values.put("same", texts.samePersons(preview));
            values.put(
                    "against",
                    preview.against().stream()
                            .map(why -> texts.of("merge.refused." + why, locale))
                            .toList());
            values.put("possible", preview.against().isEmpty());
            return page(values, null, HttpStatus.OK);
        } catch (NoSuchElementException unseen) {
            return page(values, texts.of("merge.noFamily", locale), HttpStatus.NOT_FOUND);
        }
    }

    private Optional<UUID> familyOf(String number) {
        return cases.find(number.strip()).filter(texts::sees).map(SupportCase::family);
    }

    private static ModelAndView page(Map<String, Object> values, @Nullable String fault, HttpStatus status) {
        ModelAndView page = new ModelAndView("merge", values);
        page.addObject("fault", fault);
        page.setStatus(status);
        return page;
    }

    /**
     * @param kept the one of the two that goes on
     * @param reason in words
     */
    record Chosen(
            UUID one,
            UUID other,
            @Nullable UUID kept,
            @Nullable String reason) {

        String why() {
            return reason == null ? "" : reason;
        }

        /** Absent unless one of the two is kept. */
        @Nullable
        UUID joined() {
            if (one.equals(kept)) {
                return other;
            }
            return other.equals(kept) ? one : null;
        }
    }
}

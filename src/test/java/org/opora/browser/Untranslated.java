package org.opora.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a Russian page says in Latin letters, but for names and codes. */
final class Untranslated {

    /** Every visible text of its own, and what fields and buttons say without showing it. */
    private static final String TEXTS = """
            () => {
              const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
              const texts = [];
              const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
              for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
                const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                if (element.closest('script, style, noscript, pre, code') || !seen(element)) continue;
                if (node === element) {
                  ['placeholder', 'title', 'aria-label', 'alt'].forEach(name => texts.push(node.getAttribute(name) || ''));
                } else {
                  texts.push(node.data);
                }
              }
              return [document.title, ...texts].map(text => text.trim()).filter(text => /[A-Za-z]{2}/.test(text));
            }""";

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Ids of the engine and of models, numbers of cases, addresses, file names, versions, agencies of the demo. */
    private static final Pattern CODE = Pattern.compile(String.join(
            "|",
            "[0-9a-f]{8}-[0-9a-f-]{27}",
            "[A-Z]{2,3}-\\d{4}-\\d+",
            "\\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*)+\\b",
            "\\b\\w+_\\w+\\b",
            "https?://\\S+",
            "\\S*\\.(?:bpmn|dmn|form|csv|xlsx)\\b",
            "\\bDEMO [a-z ]+",
            "\\bv\\d[\\w.]*",
            "\\bbpmn\\.io\\b"));

    /** Names of products, formats and standards, and the keys of a keyboard. */
    private static final Set<String> NAMES = Set.of(
            "Camunda",
            "Platform",
            "RU",
            "EN",
            "English",
            "Excel",
            "CSV",
            "PDF",
            "BPMN",
            "DMN",
            "FEEL",
            "JPEG",
            "PNG",
            "URL",
            "REST",
            "XML",
            "JSON",
            "UTC",
            "Asia",
            "Chita",
            "Europe",
            "Moscow",
            "Tab",
            "Ctrl",
            "Alt",
            "Shift",
            "Enter",
            "ctrl",
            "alt",
            "shift");

    private Untranslated() {}

    /** @param allowed more words that are names on this page */
    static List<String> on(Page page, String... allowed) {
        Set<String> more = Set.of(allowed);
        List<String> found = new ArrayList<>();
        for (Object text : (List<?>) page.evaluate(TEXTS)) {
            String bare = CODE.matcher(text.toString()).replaceAll(" ");
            if (WORD.matcher(bare)
                    .results()
                    .map(MatchResult::group)
                    .anyMatch(word -> !NAMES.contains(word) && !more.contains(word))) {
                found.add(text.toString());
            }
        }
        return found.stream().distinct().toList();
    }
}

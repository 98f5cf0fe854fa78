package org.opora.desk.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.opora.engine.Roles;
import org.opora.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page for finding, which needs no script. What is typed is posted, so that neither address nor history keeps it. */
@Controller
class SearchPage {

    private final SearchPeople searchPeople;
    private final CurrentStaff staff;
    private final MessageSource messages;

    SearchPage(SearchPeople searchPeople, CurrentStaff staff, MessageSource messages) {
        this.searchPeople = searchPeople;
        this.staff = staff;
        this.messages = messages;
    }

    @GetMapping("/search")
    ModelAndView empty(CsrfToken csrf, HttpServletResponse response, Locale locale) {
        ModelAndView page = page(csrf, response, "");
        if (!staff.readsCaseFiles()) {
            fault(page, new SearchRefused(SearchRefused.Why.ROLE), locale);
        }
        return page;
    }

    @PostMapping("/search")
    ModelAndView search(
            @RequestParam(defaultValue = "") String text, CsrfToken csrf, HttpServletResponse response, Locale locale) {
        ModelAndView page = page(csrf, response, text);
        try {
            SearchResult result = searchPeople.search(text, locale);
            page.addObject("result", result);
            page.addObject("nothing", result.found().isEmpty());
            page.addObject(
                    "count",
                    messages.getMessage(
                            "search.count", new Object[] {result.found().size()}, locale));
            page.addObject(
                    "merges",
                    staff.roles().contains(Roles.SUPERVISOR) && result.found().size() > 1);
        } catch (SearchRefused refused) {
            fault(page, refused, locale);
        }
        return page;
    }

    private void fault(ModelAndView page, SearchRefused refused, Locale locale) {
        page.addObject("fault", messages.getMessage("search.refused." + refused.why(), null, locale));
        page.setStatus(refused.why().status());
    }

    private static ModelAndView page(CsrfToken csrf, HttpServletResponse response, String text) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView("search", Map.of("csrf", csrf, "text", text));
    }
}

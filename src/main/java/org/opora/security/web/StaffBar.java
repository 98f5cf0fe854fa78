package org.opora.security.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.security.CurrentStaff;
import org.opora.security.StaffPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands above every page: the way home, the pages for the reader's roles, the languages, the way out. */
@ControllerAdvice
class StaffBar {

    private static final List<Language> LANGUAGES =
            List.of(new Language("ru", "RU", "Русский"), new Language("en", "EN", "English"));

    private final CurrentStaff staff;
    private final ObjectProvider<StaffPage> pages;

    StaffBar(CurrentStaff staff, ObjectProvider<StaffPage> pages) {
        this.staff = staff;
        this.pages = pages;
    }

    @ModelAttribute("bar")
    Bar bar(HttpServletRequest request, Locale locale) {
        return new Bar(request, locale);
    }

    /** @param code as in the cookie */
    record Language(String code, String label, String name) {}

    /** One of the languages, as a reader sees it. */
    record Offered(Language language, boolean chosen) {}

    /** One of the pages, as a reader sees it. */
    record Link(String address, String name, boolean here) {}

    /** Asked by the template, so that an answer of the API costs nothing. */
    final class Bar {

        private final HttpServletRequest request;
        private final Locale locale;

        Bar(HttpServletRequest request, Locale locale) {
            this.request = request;
            this.locale = locale;
        }

        boolean staff() {
            return !staff.roles().isEmpty();
        }

        List<Link> links() {
            Set<String> roles = staff.roles();
            return pages.orderedStream()
                    .filter(page -> page.isFor(roles))
                    .map(page -> new Link(page.address(), page.name(), path().equals(page.address())))
                    .toList();
        }

        String home() {
            return staff.roles().contains(Roles.AGENCY) ? "/agency" : "/";
        }

        List<Offered> languages() {
            return LANGUAGES.stream()
                    .map(language -> new Offered(language, language.code().equals(locale.getLanguage())))
                    .toList();
        }

        /** Where the reader is, to come back to in the other language. */
        String back() {
            String query = request.getQueryString();
            return query == null || !request.getMethod().equals("GET") ? path() : path() + "?" + query;
        }

        @Nullable
        CsrfToken csrf() {
            return (CsrfToken) request.getAttribute("_csrf");
        }

        private String path() {
            Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return refused == null ? request.getRequestURI() : refused.toString();
        }
    }
}

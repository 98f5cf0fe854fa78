package org.opora.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Lets a reader's own choice count as what the browser asks for, whoever asks later: pages, the API, and the engine with
 * its messages. The choice is kept in the cookie {@code opora-lang}; any other value of it is no choice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ChosenLanguage extends OncePerRequestFilter {

    static final String COOKIE = "opora-lang";

    static final List<String> SPOKEN = List.of("ru", "en");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest spoken = choice(request)
                .<HttpServletRequest>map(chosen -> new Spoken(request, chosen))
                .orElse(request);
        chain.doFilter(spoken, response);
    }

    private static Optional<String> choice(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(SPOKEN::contains);
    }

    /** The language chosen, as it is written in the country of the browser if the browser knows that language. */
    private static final class Spoken extends HttpServletRequestWrapper {

        private final Locale locale;

        Spoken(HttpServletRequest request, String language) {
            super(request);
            this.locale = Collections.list(request.getLocales()).stream()
                    .filter(asked -> asked.getLanguage().equals(language))
                    .findFirst()
                    .orElse(Locale.forLanguageTag(language));
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }

        @Override
        public String getHeader(String name) {
            return isLanguage(name) ? locale.toLanguageTag() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isLanguage(name) ? Collections.enumeration(List.of(locale.toLanguageTag())) : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            Stream<String> others =
                    Collections.list(super.getHeaderNames()).stream().filter(name -> !isLanguage(name));
            return Collections.enumeration(Stream.concat(others, Stream.of(HttpHeaders.ACCEPT_LANGUAGE))
                    .toList());
        }

        private static boolean isLanguage(String header) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(header);
        }
    }
}

package org.opora.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Remembers for a year which language somebody wants. Open to everybody, since the door speaks too; it changes nothing but
 * the words, so it needs no proof of where the request comes from.
 */
@RestController
class LanguageSwitch {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Pattern OWN_PAGE = Pattern.compile("/(?!/)([\\w./~?&=+:,;@!$'()*-]|%[0-9A-Fa-f]{2})*");

    /**
     * @param lang {@code ru} or {@code en}
     * @param back path of the page to return to, of this server only
     */
    @PostMapping("/language")
    ResponseEntity<Void> choose(
            @RequestParam(name = "lang", defaultValue = "") String lang,
            @RequestParam(name = "back", required = false) @Nullable String back,
            HttpServletRequest request) {
        if (!ChosenLanguage.SPOKEN.contains(lang)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "lang: ru or en");
        }
        ResponseCookie cookie = ResponseCookie.from(ChosenLanguage.COOKIE, lang)
                .path("/")
                .maxAge(YEAR)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(ownPage(back))
                .build();
    }

    /** Nobody is led to another site by a link that looks like ours. */
    private static URI ownPage(@Nullable String back) {
        return URI.create(back != null && OWN_PAGE.matcher(back).matches() ? back : "/");
    }
}

package org.opora.desk.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.opora.security.GuessThrottle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives a feed to whoever has its link. Answers without it say nothing, since the address is the secret. */
@RestController
class FeedController {

    private static final String GUESSED = "calendar-link";
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final PersonalFeed feeds;
    private final GuessThrottle guesses;

    FeedController(PersonalFeed feeds, GuessThrottle guesses) {
        this.feeds = feeds;
        this.guesses = guesses;
    }

    @GetMapping("/calendar/{token:[A-Za-z0-9_-]+}.ics")
    ResponseEntity<byte[]> feed(
            @PathVariable("token") String token, ServletWebRequest web, HttpServletRequest request) {
        Optional<PersonalFeed.Written> found = feeds.behind(token);
        if (found.isEmpty()) {
            return refused(request.getRemoteAddr());
        }
        PersonalFeed.Written feed = found.get();
        if (web.checkNotModified(feed.tag(), feed.changed().toEpochMilli())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=opora.ics")
                .header("X-Robots-Tag", "noindex")
                .body(feed.text());
    }

    /** A right link is never made to wait: programs of a whole office ask from one address, some with an old link. */
    private ResponseEntity<byte[]> refused(String address) {
        if (guesses.mustWait(GUESSED, address)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(Duration.ofMinutes(5).toSeconds()))
                    .build();
        }
        guesses.failed(GUESSED, address);
        return ResponseEntity.notFound().build();
    }
}

package org.opora.desk.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpRequest;

/** Reads a feed as a calendar program does. */
final class Feeds {

    private Feeds() {}

    static HttpRequest.Builder asking(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    static ICalendar parsed(String text) {
        ICalendar feed = Biweekly.parse(text).first();
        assertThat(feed.validate(ICalVersion.V2_0).isEmpty()).as(text).isTrue();
        return feed;
    }

    static VEvent event(ICalendar feed, String uid) {
        return feed.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(uid + "@opora"))
                .findFirst()
                .orElseThrow();
    }
}

package org.opora.desk.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opora.engine.StaffDirectory;
import org.springframework.stereotype.Component;

/** The feed behind a link, as far as the person whose link it is works here and may see it now. */
@Component
class PersonalFeed {

    private final CalendarLinks links;
    private final StaffDirectory directory;
    private final Agenda agenda;
    private final ToldEntries entries;
    private final Feed feed;

    PersonalFeed(CalendarLinks links, StaffDirectory directory, Agenda agenda, ToldEntries entries, Feed feed) {
        this.links = links;
        this.directory = directory;
        this.agenda = agenda;
        this.entries = entries;
        this.feed = feed;
    }

    Optional<Written> behind(String token) {
        return links.ofToken(token)
                .flatMap(link -> directory
                        .find(link.login())
                        .filter(staff -> Agenda.isFor(staff.roles()))
                        .map(staff -> written(link, staff)));
    }

    private Written written(CalendarLinks.Link link, StaffDirectory.Staff staff) {
        List<ToldEntries.Told> told = entries.tell(link.login(), agenda.of(staff, link.language()));
        Instant changed = Stream.concat(
                        Stream.of(link.madeAt()),
                        told.stream().map(entry -> entry.changedAt().toInstant()))
                .max(Comparator.naturalOrder())
                .orElse(link.madeAt());
        byte[] text = feed.write(told, link.language()).getBytes(StandardCharsets.UTF_8);
        return new Written(text, HexFormat.of().formatHex(Digest.of(text)), changed);
    }

    /**
     * @param tag changes when the text does
     * @param changed when one of the entries changed last
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] text, String tag, Instant changed) {}
}

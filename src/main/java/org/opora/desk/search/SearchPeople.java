package org.opora.desk.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opora.desk.search.SearchResult.Hit;
import org.opora.registry.Families;
import org.opora.registry.PeopleSearch;
import org.opora.registry.PeopleSearch.Answer;
import org.opora.security.AccessLog;
import org.opora.security.AccessPace;
import org.opora.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Searches by whatever was typed. The access log gets who searched and which families were shown, never the text; nothing
 * else keeps the text.
 */
@Component
class SearchPeople {

    private static final String SEARCH = "SEARCH";
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_IN_WINDOW = 60;
    private static final int LEAST_SIGNS = 3;
    private static final int MOST_SIGNS = 200;

    private final PeopleSearch people;
    private final CaseNumbers numbers;
    private final Families families;
    private final Hits hits;
    private final CurrentStaff staff;
    private final AccessLog accessLog;
    private final AccessPace pace;
    private final MessageSource messages;

    SearchPeople(
            PeopleSearch people,
            CaseNumbers numbers,
            Families families,
            Hits hits,
            CurrentStaff staff,
            AccessLog accessLog,
            AccessPace pace,
            MessageSource messages) {
        this.people = people;
        this.numbers = numbers;
        this.families = families;
        this.hits = hits;
        this.staff = staff;
        this.accessLog = accessLog;
        this.pace = pace;
        this.messages = messages;
    }

    /** @throws SearchRefused if the role may not, the text is too short or too long, or there were too many searches */
    SearchResult search(String text, Locale locale) {
        check(text);
        Answer answer = people.search(text);
        List<Hit> found = new ArrayList<>(hits.ofCases(numbers.find(text), locale));
        hits.of(answer.found(), locale).stream()
                .filter(hit -> found.stream()
                        .noneMatch(shown -> hit.family() != null && hit.family().equals(shown.family())))
                .limit(Math.max(0, PeopleSearch.MOST - found.size()))
                .forEach(found::add);
        note(found);
        return new SearchResult(
                List.copyOf(found),
                answer.hints().stream()
                        .map(hint -> messages.getMessage("search.hint." + hint, null, locale))
                        .toList());
    }

    private void check(String text) {
        if (!staff.readsCaseFiles()) {
            throw new SearchRefused(SearchRefused.Why.ROLE);
        }
        long signs = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (signs < LEAST_SIGNS) {
            throw new SearchRefused(SearchRefused.Why.TOO_SHORT);
        }
        if (text.length() > MOST_SIGNS) {
            throw new SearchRefused(SearchRefused.Why.TOO_LONG);
        }
        if (pace.times(SEARCH, WINDOW) >= MOST_IN_WINDOW) {
            throw new SearchRefused(SearchRefused.Why.TOO_MANY);
        }
    }

    private void note(List<Hit> found) {
        accessLog.record(SEARCH, found.size() + " found");
        found.forEach(hit -> accessLog.record(
                "FOUND_BY_SEARCH",
                hit.cases().isEmpty()
                        ? String.valueOf(hit.family())
                        : hit.cases().get(0).number()));
    }
}

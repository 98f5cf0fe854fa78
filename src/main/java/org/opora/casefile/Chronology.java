package org.opora.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The story of a case for people who read it: the newest first, a page at a time. */
public interface Chronology {

    int PAGE_SIZE = 50;

    /**
     * Up to fifty entries that pass the filter.
     *
     * @param before place of the last entry seen, absent for the first page
     */
    Page page(String caseNumber, Filter filter, @Nullable Long before);

    /** Everything, oldest first. */
    List<Line> all(String caseNumber);

    /** An entry of this case; empty for one of another. */
    Optional<Line> find(String caseNumber, UUID entry);

    /** What there is in this case to filter by. */
    Contents contents(String caseNumber);

    /**
     * Which entries to show. What is absent does not matter.
     *
     * @param kind of the entry, e.g. {@code FORM} or {@code LEVEL_CHANGED}
     * @param form id of the form
     * @param from first moment
     * @param until first moment not wanted any more
     * @param by login of the person who wrote it
     * @param says asked of each entry that passes the rest; bodies are encrypted, so they are searched one by one
     */
    record Filter(
            @Nullable String kind,
            @Nullable String form,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String by,
            @Nullable Predicate<Line> says) {

        public static Filter none() {
            return new Filter(null, null, null, null, null, null);
        }
    }

    /**
     * An entry with its place.
     *
     * @param place in the ledger, higher for newer ones
     * @param deployment that held the form when it was signed
     */
    record Line(long place, @Nullable String deployment, CaseFile.Entry entry) {}

    /** @param older place to go on from, absent on the last page */
    record Page(List<Line> lines, @Nullable Long older) {}

    /**
     * @param entries how many in all
     * @param kinds of facts noted by the system
     * @param forms signed, by id and step
     * @param authors logins
     */
    record Contents(int entries, List<String> kinds, List<SignedStep> forms, List<String> authors) {}

    /** @param step in which the form was signed first */
    record SignedStep(String form, @Nullable String step) {}
}

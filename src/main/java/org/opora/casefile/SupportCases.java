package org.opora.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases of support. Every change is noted in the chronology by the same call. */
public interface SupportCases {

    /** @throws java.util.NoSuchElementException if there is no such case */
    SupportCase get(String number);

    Optional<SupportCase> find(String number);

    /** Those of the numbers that are cases, in one query, in no order. */
    List<SupportCase> all(Collection<String> numbers);

    /** Opens a case with its first episode and gives its number. */
    String open(CaseKind kind, String organisation);

    List<SupportCase> ofFamily(UUID family);

    /** Cases under support whose curator is this person. */
    List<SupportCase> ofCurator(String login);

    void attachFamily(String number, UUID family);

    void decideLevel(String number, String level, @Nullable String category);

    void takeOn(String number, String curator, @Nullable String legalBasis);

    void changeLevel(String number, String level, String reasonCode);

    /** Ends the episode; the case is in after-care or closed. */
    void remove(String number, String reasonCode, boolean afterCare);

    /** Closes a case that never came to support. */
    void closeWithoutSupport(String number, String reasonCode);

    void endAfterCare(String number);

    /** Begins the next episode of the same case and gives its number. */
    int beginNextEpisode(String number);
}

package org.opora.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The single registry of care leavers, within the organisations the caller works for. */
public interface CareLeavers {

    /**
     * Enters a leaver whose case has just been opened, with a household of his own.
     *
     * @throws IllegalStateException if the person is in the registry already
     */
    CareLeaver register(String caseNumber, NewCareLeaver leaver);

    /**
     * The entry of the same person, if the caller sees one. Whoever enters the same person at the same moment waits until
     * the caller's transaction ends, so that nobody is entered twice.
     */
    Optional<KnownCareLeaver> known(NewCareLeaver leaver);

    /** Those of these leavers who are in the registry, for a list that is only looked at. */
    Map<NewCareLeaver, KnownCareLeaver> known(Collection<NewCareLeaver> leavers);

    Optional<CareLeaver> find(UUID id);

    Optional<CareLeaver> ofCase(String caseNumber);

    /** All leavers of an institution by name, whatever their status. */
    List<CareLeaver> ofInstitution(String institution);

    /** The same status again changes nothing. */
    void move(String caseNumber, CareLeaverStatus status);

    void describe(String caseNumber, Circumstances circumstances);

    /** Corrects the day of leaving, once it is known. */
    void leave(String caseNumber, LocalDate exitOn);
}

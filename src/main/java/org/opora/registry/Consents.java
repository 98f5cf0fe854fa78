package org.opora.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consents of persons to hand their data on, one for each recipient and purpose (152-ФЗ art. 9). */
public interface Consents {

    void give(UUID person, String recipient, String purpose, @Nullable LocalDate validUntil);

    /** Withdraws every consent of the family's members. */
    void withdrawAll(UUID family);

    boolean given(UUID person, String recipient, String purpose);

    List<Consent> of(UUID family);

    /**
     * @param recipient HEALTH, EMPLOYMENT, CHILDCARE, EDUCATION, SOCIAL_FUND, GUARDIANSHIP or OTHER
     * @param purpose REFERRAL or INFORMATION_REQUEST
     */
    record Consent(
            UUID id,
            UUID person,
            String recipient,
            String purpose,
            LocalDate givenOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate withdrawnOn) {}
}

package org.opora.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Fields;

/** The ledger of a case: forms as they were signed, and facts noted by the system, in order, never changed. */
public interface CaseFile {

    /** Signed forms of this kind, newest first. */
    List<SignedForm> forms(String caseNumber, String form);

    default Optional<SignedForm> latest(String caseNumber, String form) {
        return forms(caseNumber, form).stream().findFirst();
    }

    /** Notes a fact of the system: codes and numbers only. */
    void note(String caseNumber, String kind, Map<String, String> codes);

    /** The whole story, oldest first. */
    List<Entry> chronology(String caseNumber);

    /** A form as it was signed. */
    record SignedForm(UUID id, String form, int episode, Instant signedAt, String signedBy, Fields fields) {}

    /**
     * @param kind {@code FORM}, or the kind of the noted fact such as {@code LEVEL_CHANGED}
     * @param form id of the form, if it is one
     * @param content what was said or noted
     */
    record Entry(
            UUID id,
            int episode,
            String kind,
            @Nullable String form,
            @Nullable String step,
            Instant at,
            String by,
            Map<String, Object> content) {}
}

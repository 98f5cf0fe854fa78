package org.opora.desk.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import org.opora.casefile.SupportCase;

/** Brings documents into the case file: whoever keeps some for cases implements it, and they are listed. */
public interface CaseDocuments {

    /** In any order. The reader has been let in to the case. */
    List<CaseDocument> of(SupportCase supportCase);

    /**
     * @param title in the reader's language
     * @param source who brought it, in words
     * @param href path on this server; whoever answers there checks access anew
     */
    record CaseDocument(String title, String source, OffsetDateTime addedAt, String href) {}
}

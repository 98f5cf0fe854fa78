package org.opora.desk.dossier;

import java.util.Comparator;
import java.util.List;
import org.opora.casefile.SupportCase;
import org.opora.desk.dossier.CaseDocuments.CaseDocument;
import org.springframework.stereotype.Component;

/** The documents of a case from all who keep some, the newest first. */
@Component
class DocumentSection {

    private final List<CaseDocuments> keepers;
    private final Said said;

    DocumentSection(List<CaseDocuments> keepers, Said said) {
        this.keepers = keepers;
        this.said = said;
    }

    List<DocumentRow> of(SupportCase supportCase) {
        return keepers.stream()
                .flatMap(keeper -> keeper.of(supportCase).stream())
                .sorted(Comparator.comparing(CaseDocument::addedAt).reversed())
                .map(document -> new DocumentRow(
                        document.title(), document.source(), said.day(document.addedAt()), document.href()))
                .toList();
    }

    record DocumentRow(String title, String source, String added, String href) {}
}

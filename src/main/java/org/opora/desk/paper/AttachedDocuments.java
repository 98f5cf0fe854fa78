package org.opora.desk.paper;

import java.util.List;
import org.opora.casefile.Attachments;
import org.opora.casefile.SupportCase;
import org.opora.desk.CaseNames;
import org.opora.desk.dossier.CaseDocuments;
import org.springframework.stereotype.Component;

/** Shows the attached files among the documents of the case file. */
@Component
class AttachedDocuments implements CaseDocuments {

    private final Attachments attachments;
    private final CaseNames names;

    AttachedDocuments(Attachments attachments, CaseNames names) {
        this.attachments = attachments;
        this.names = names;
    }

    @Override
    public List<CaseDocument> of(SupportCase supportCase) {
        return attachments.of(supportCase.number()).stream()
                .filter(attachment -> !attachment.isRemoved())
                .map(attachment -> new CaseDocument(
                        attachment.name(),
                        names.staff(attachment.addedBy()).orElse(attachment.addedBy()),
                        attachment.addedAt(),
                        "/cases/%s/attachments/%s".formatted(attachment.caseNumber(), attachment.id())))
                .toList();
    }
}

package org.opora.desk.dossier;

import java.util.List;
import org.opora.casefile.SupportCase;
import org.opora.referral.Agencies;
import org.opora.referral.Papers;
import org.opora.referral.Papers.Paper;
import org.opora.referral.Referrals;
import org.springframework.stereotype.Component;

/** The papers that agencies attached to their answers. */
@Component
class AgencyPapers implements CaseDocuments {

    private final Referrals referrals;
    private final Papers papers;
    private final Agencies agencies;
    private final Said said;

    AgencyPapers(Referrals referrals, Papers papers, Agencies agencies, Said said) {
        this.referrals = referrals;
        this.papers = papers;
        this.agencies = agencies;
        this.said = said;
    }

    @Override
    public List<CaseDocument> of(SupportCase supportCase) {
        return referrals.ofCase(supportCase.number()).stream()
                .flatMap(referral -> papers.of(referral.number()).stream())
                .map(this::document)
                .toList();
    }

    private CaseDocument document(Paper paper) {
        return new CaseDocument(
                said.text("document.paper", paper.referralNumber()),
                agencies.name(paper.agency()),
                paper.addedAt(),
                "/api/referrals/" + paper.referralNumber() + "/papers/" + paper.id());
    }
}

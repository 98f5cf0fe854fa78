package org.opora.visit;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCase;
import org.springframework.stereotype.Component;

/** The day on which support began in the current episode: when a curator was appointed. */
@Component
class SupportBegan {

    private final CaseFile caseFile;
    private final Region region;

    SupportBegan(CaseFile caseFile, Region region) {
        this.caseFile = caseFile;
        this.region = region;
    }

    LocalDate on(SupportCase supportCase) {
        return caseFile.latest(supportCase.number(), "appoint-curator")
                .filter(form -> form.episode() == supportCase.episode())
                .map(SignedForm::signedAt)
                .orElse(supportCase.openedAt())
                .atZone(region.zone())
                .toLocalDate();
    }
}

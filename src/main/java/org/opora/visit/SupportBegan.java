package org.opora.visit;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCase;
import org.springframework.stereotype.Component;

/** The day on which support began in the current episode: when a curator or a personal adviser was appointed. */
@Component
class SupportBegan {

    private final CaseFile caseFile;
    private final Region region;

    SupportBegan(CaseFile caseFile, Region region) {
        this.caseFile = caseFile;
        this.region = region;
    }

    LocalDate on(SupportCase supportCase) {
        return Stream.of("appoint-curator", "decide-level")
                .flatMap(form -> caseFile.latest(supportCase.number(), form).stream())
                .filter(form -> form.episode() == supportCase.episode())
                .map(SignedForm::signedAt)
                .findFirst()
                .orElse(supportCase.openedAt())
                .atZone(region.zone())
                .toLocalDate();
    }
}

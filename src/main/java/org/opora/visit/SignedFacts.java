package org.opora.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCase;
import org.opora.engine.Fields;
import org.springframework.stereotype.Component;

/** Reads from the case file what people stated that bears on whether support goes on. */
@Component
class SignedFacts {

    private final CaseFile caseFile;
    private final Region region;

    SignedFacts(CaseFile caseFile, Region region) {
        this.caseFile = caseFile;
        this.region = region;
    }

    ReviewFacts.Signed of(SupportCase supportCase) {
        return new ReviewFacts.Signed(
                says(supportCase, "confirm-transfer", "transfer", "CONFIRMED"),
                says(supportCase, "decide-on-withdrawal", "withdrawalDecision", "END"),
                termEnded(supportCase),
                grounds(supportCase));
    }

    private ReviewFacts.Grounds grounds(SupportCase supportCase) {
        Fields stated = fields(supportCase, "reassess-risks").orElseGet(() -> new Fields(Map.of()));
        return new ReviewFacts.Grounds(
                stated.ticked("deathOrMissing"),
                stated.ticked("rightsTerminated"),
                stated.ticked("parentsApplied") && stated.ticked("applicationSupported"));
    }

    /** The day an incident was last assessed. */
    Optional<LocalDate> lastIncident(SupportCase supportCase) {
        return caseFile.latest(supportCase.number(), "assess-incident")
                .map(form -> form.signedAt().atZone(region.zone()).toLocalDate());
    }

    private boolean says(SupportCase supportCase, String form, String field, String code) {
        return inEpisode(supportCase, form)
                .filter(signed -> !decidedSince(supportCase, signed))
                .flatMap(signed -> signed.fields().text(field))
                .filter(code::equals)
                .isPresent();
    }

    private boolean termEnded(SupportCase supportCase) {
        Stream<LocalDate> agreed = fields(supportCase, "sign-agreement").flatMap(SignedFacts::endOfTerm).stream();
        return Stream.concat(agreed, extensions(supportCase))
                .max(LocalDate::compareTo)
                .filter(region.today()::isAfter)
                .isPresent();
    }

    private Stream<LocalDate> extensions(SupportCase supportCase) {
        return caseFile.forms(supportCase.number(), "decide-review").stream()
                .filter(signed -> signed.episode() == supportCase.episode())
                .flatMap(signed -> signed.fields().date("extendedUntil").stream());
    }

    private static Optional<LocalDate> endOfTerm(Fields agreement) {
        return agreement
                .date("agreementDate")
                .flatMap(signedOn -> agreement.number("agreementTerm").map(signedOn::plusMonths));
    }

    /** The conference has weighed it: what it kept the family for in spite of that, no later review brings up again. */
    private boolean decidedSince(SupportCase supportCase, SignedForm signed) {
        return inEpisode(supportCase, "decide-removal")
                .filter(decision -> !decision.signedAt().isBefore(signed.signedAt()))
                .isPresent();
    }

    private Optional<Fields> fields(SupportCase supportCase, String form) {
        return inEpisode(supportCase, form).map(SignedForm::fields);
    }

    private Optional<SignedForm> inEpisode(SupportCase supportCase, String form) {
        return caseFile.latest(supportCase.number(), form).filter(signed -> signed.episode() == supportCase.episode());
    }
}

package org.opora.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opora.assessment.Assessments.Assessment;
import org.opora.assessment.ChangeLevel;
import org.opora.assessment.YoungestChild;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Gathers what is known of a family for the review of its support. */
@Component
class GatherReviewFacts {

    private final YoungestChild youngestChild;
    private final SupportPlans plans;
    private final VisitStore visits;
    private final SignedFacts signedFacts;
    private final Region region;

    GatherReviewFacts(
            YoungestChild youngestChild,
            SupportPlans plans,
            VisitStore visits,
            SignedFacts signedFacts,
            Region region) {
        this.youngestChild = youngestChild;
        this.plans = plans;
        this.visits = visits;
        this.signedFacts = signedFacts;
        this.region = region;
    }

    /** @param assessments newest first, at least one */
    ReviewFacts of(SupportCase supportCase, List<Assessment> assessments) {
        Assessment latest = assessments.get(0);
        int scoreBefore =
                assessments.stream().skip(1).findFirst().orElse(latest).netScore();
        return new ReviewFacts(
                latest,
                ChangeLevel.levelOf(supportCase).name(),
                supportCase.legalBasis(),
                youngestChild.age(supportCase.number()).orElse(null),
                lastIncident(supportCase).map(this::daysSince).orElse(null),
                plans.donePercent(supportCase.number()),
                visits.lastMet(supportCase.number()).map(this::daysSince).orElse(null),
                ReviewFacts.fallPercent(scoreBefore, latest.netScore()),
                signedFacts.of(supportCase));
    }

    private Optional<LocalDate> lastIncident(SupportCase supportCase) {
        return Stream.of(signedFacts.lastIncident(supportCase), visits.lastIncident(supportCase.number()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private int daysSince(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, region.today());
    }
}

package org.opora.demo.agencies;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency will say about one referral, and when. */
record AnswerPlan(Agency agency, String referralNumber, AgencySettings settings, Instant receivedAt) {

    private static final Duration THINKING = Duration.ofSeconds(2);

    List<Answer> answers() {
        return switch (settings.behaviour()) {
            case SILENT, DOWN -> List.of();
            case DECLINE -> List.of(answer("DECLINED", null, "NO_CAPACITY", soon()));
            case GARBAGE -> List.of(answer("¯\\_(ツ)_/¯", "42", null, soon()));
            case NORMAL, SLOW, DUPLICATE -> goodNews();
        };
    }

    private List<Answer> goodNews() {
        Instant end = settings.answerAfter().after(receivedAt);
        Instant middle = receivedAt.plus(Duration.between(receivedAt, end).dividedBy(2));
        return List.of(
                answer("ACCEPTED", null, null, soon()),
                answer("SCHEDULED", null, null, middle),
                answer("COMPLETED", agency.outcome(), null, end));
    }

    private Instant soon() {
        return receivedAt.plus(THINKING);
    }

    private Answer answer(String status, @Nullable String outcome, @Nullable String reason, Instant at) {
        int copies = settings.behaviour() == Behaviour.DUPLICATE ? 3 : 1;
        return new Answer(UUID.randomUUID(), agency, referralNumber, status, outcome, reason, at, copies);
    }
}

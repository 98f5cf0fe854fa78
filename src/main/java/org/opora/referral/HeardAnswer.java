package org.opora.referral;

import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.stereotype.Component;

/** What staff heard from an agency that did not answer by itself: by telephone, at a meeting, before the commission. */
@Component
public class HeardAnswer {

    private static final String NONE = "NONE";
    private static final String CANCEL = "CANCEL";

    private final Inbox inbox;
    private final CancelReferral cancelReferral;
    private final Region region;

    HeardAnswer(Inbox inbox, CancelReferral cancelReferral, Region region) {
        this.inbox = inbox;
        this.cancelReferral = cancelReferral;
        this.region = region;
    }

    public void enter(String number, Heard heard) {
        if (heard.answer().equals(CANCEL)) {
            cancelReferral.cancel(number, CancelReferral.BY_STAFF);
        } else if (!heard.answer().equals(NONE)) {
            AnswerStatus status = AnswerStatus.find(heard.answer()).orElseThrow();
            ReferralAnswer answer = ReferralAnswer.of(number, status, region.now())
                    .because(heard.note())
                    .expecting(heard.appointment());
            inbox.enter(answer, heard.occasion());
        }
    }

    /**
     * @param answer NONE, CANCEL, or a status of {@link AnswerStatus}
     * @param note what was said
     * @param occasion makes the answer one of its kind for this referral
     */
    public record Heard(
            String answer,
            @Nullable String note,
            String occasion,
            @Nullable Appointment appointment) {}
}

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

    /**
     * @param answer NONE, CANCEL, or a status of {@link AnswerStatus}
     * @param note what was said
     * @param occasion makes the answer one of its kind for this referral
     */
    public void enter(String number, String answer, @Nullable String note, String occasion) {
        if (answer.equals(CANCEL)) {
            cancelReferral.cancel(number, CancelReferral.BY_STAFF);
        } else if (!answer.equals(NONE)) {
            AnswerStatus status = AnswerStatus.find(answer).orElseThrow();
            inbox.enter(ReferralAnswer.of(number, status, region.now()).because(note), occasion);
        }
    }
}

package org.opora.referral.process;

import org.opora.calendar.Region;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.DeliveryBook;
import org.opora.referral.letter.PostedLetters;
import org.springframework.stereotype.Component;

/** A curator says that the letter to an agency was posted. */
@Component
class PostLetterForm implements FormListener {

    private final DeliveryBook book;
    private final PostedLetters letters;
    private final Region region;

    PostLetterForm(DeliveryBook book, PostedLetters letters, Region region) {
        this.book = book;
        this.letters = letters;
        this.region = region;
    }

    @Override
    public String form() {
        return "post-letter";
    }

    @Override
    public void submitted(Submission submission) {
        ReferralForms.past(submission, "postedOn", region);
        letters.referral(ReferralForms.number(submission));
        book.posted(ReferralForms.number(submission));
    }
}

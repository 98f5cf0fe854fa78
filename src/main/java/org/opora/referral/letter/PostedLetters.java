package org.opora.referral.letter;

import java.util.Map;
import org.opora.casefile.CaseFile;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that letters have left the office. */
@Component
public class PostedLetters {

    private final Letters letters;
    private final Referrals referrals;
    private final CaseFile caseFile;
    private final CurrentStaff staff;

    PostedLetters(Letters letters, Referrals referrals, CaseFile caseFile, CurrentStaff staff) {
        this.letters = letters;
        this.referrals = referrals;
        this.caseFile = caseFile;
        this.staff = staff;
    }

    /** @return false if it waits no longer: somebody has noted it already, or it has lost its point */
    @Transactional
    public boolean note(Letters.Letter letter) {
        boolean news = letters.isToPost(letter) && letters.posted(letter.message(), staff.login());
        if (news) {
            Referral referral = referrals.get(letter.referralNumber());
            caseFile.note(
                    referral.caseNumber(),
                    "LETTER_POSTED",
                    Map.of("referral", referral.number(), "agency", referral.agency(), "letter", letter.number()));
        }
        return news;
    }

    /** The letter of the referral itself, by the task of the process, which notes it in the case file. */
    public void referral(String number) {
        letters.ofReferral(number).ifPresent(letter -> letters.posted(letter.message(), staff.login()));
    }
}

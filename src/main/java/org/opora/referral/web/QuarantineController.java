package org.opora.referral.web;

import java.util.List;
import org.opora.engine.Roles;
import org.opora.referral.Inbox;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers of agencies that nobody could make use of. */
@RestController
class QuarantineController {

    private static final int MOST = 200;

    private final ReferralAccess access;
    private final Inbox inbox;

    QuarantineController(ReferralAccess access, Inbox inbox) {
        this.access = access;
        this.inbox = inbox;
    }

    @GetMapping("/api/referrals/quarantine")
    List<ReferralView.Event> quarantine() {
        access.only(Roles.CURATOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMINISTRATOR);
        return inbox.quarantine(MOST).stream()
                .filter(access::mayBeSeen)
                .map(ReferralView.Event::of)
                .toList();
    }
}

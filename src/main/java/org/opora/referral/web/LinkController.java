package org.opora.referral.web;

import org.opora.engine.Roles;
import org.opora.referral.ReferralLinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Closes the links of a referral, for instance after an e-mail that went to a wrong address, and sends a new one. */
@Controller
class LinkController {

    private final ReferralAccess access;
    private final ReferralLinks links;

    LinkController(ReferralAccess access, ReferralLinks links) {
        this.access = access;
        this.links = links;
    }

    @DeleteMapping("/api/referrals/{number}/links")
    ResponseEntity<Void> close(@PathVariable("number") String number) {
        enter(number);
        done(links.close(number), "No link to this referral was ever sent.");
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/referrals/{number}/links")
    ResponseEntity<Void> send(@PathVariable("number") String number) {
        enter(number);
        done(links.sendAgain(number), "The referral did not go out by link, is on its way already, or is over.");
        return ResponseEntity.accepted().build();
    }

    /** The same by a button on the page of the exchange. */
    @PostMapping("/exchange/links/{number}")
    String act(@PathVariable("number") String number, @RequestParam("act") String act) {
        enter(number);
        boolean done = act.equals("close") ? links.close(number) : links.sendAgain(number);
        return done ? "redirect:/exchange?done" : "redirect:/exchange?fault";
    }

    private void enter(String number) {
        access.only(Roles.CURATOR, Roles.SUPERVISOR);
        access.enter(number);
    }

    private static void done(boolean changed, String otherwise) {
        if (!changed) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, otherwise);
        }
    }
}

package org.opora.referral.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.referral.Agencies;
import org.opora.referral.MessageKind;
import org.opora.referral.Outbox;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;
import org.opora.referral.web.ReferralAccess;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Letters to print. */
@Controller
class LetterPages {

    private final ReferralAccess access;
    private final Outbox outbox;
    private final Agencies agencies;
    private final Letters letters;
    private final LetterPrint print;

    LetterPages(ReferralAccess access, Outbox outbox, Agencies agencies, Letters letters, LetterPrint print) {
        this.access = access;
        this.outbox = outbox;
        this.agencies = agencies;
        this.letters = letters;
        this.print = print;
    }

    /**
     * The letter about a referral; with {@code kind} another one than the referral itself, e.g. the reminder, with
     * {@code message} exactly that one. A referral that was called off is not printed any more.
     */
    @GetMapping("/letters/{number}.pdf")
    ResponseEntity<byte[]> letter(
            @PathVariable("number") String number,
            @RequestParam(name = "kind", defaultValue = "REFERRAL") MessageKind kind,
            @RequestParam(name = "message", required = false) @Nullable UUID wanted) {
        Referral referral = access.enter(number);
        OutboxMessage message = outbox.of(number).stream()
                .filter(sent -> wanted == null ? sent.kind() == kind : sent.id().equals(wanted))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such letter."));
        if (message.kind() == MessageKind.REFERRAL && referral.status() == ReferralStatus.CANCELLED) {
            throw new ResponseStatusException(HttpStatus.GONE, "This referral was called off.");
        }
        Letters.Letter letter = letters.of(message.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "This was not a letter."));
        byte[] pdf = print.pdf(letter, message, agencies.get(referral.agency()), outbox.text(message));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}

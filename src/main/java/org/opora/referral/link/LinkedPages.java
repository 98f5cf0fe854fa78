package org.opora.referral.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.referral.Referral;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One referral behind a signed link, for agencies that have no system and no login. */
@Controller
class LinkedPages {

    private static final String ADDRESS = "/agency/r/";

    private final AgencyLinks links;
    private final ReferralPage page;

    LinkedPages(AgencyLinks links, ReferralPage page) {
        this.links = links;
        this.page = page;
    }

    @GetMapping("/agency/r/{token}")
    ModelAndView read(
            @PathVariable("token") String token,
            @RequestParam(name = "done", required = false) @Nullable String done,
            HttpServletResponse response) {
        return behind(token, response)
                .map(referral -> page.show(referral, ADDRESS + token, done != null))
                .orElseGet(() -> page.gone(false));
    }

    @PostMapping("/agency/r/{token}")
    ModelAndView answer(@PathVariable("token") String token, AnswerFields fields, HttpServletResponse response) {
        return behind(token, response)
                .map(referral -> page.answer(referral, ADDRESS + token, fields.form()))
                .orElseGet(() -> page.gone(false));
    }

    /** The address is a key: it goes into no other server's log, and no shared machine keeps the page. */
    private Optional<Referral> behind(String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return links.open(token).filter(opened -> !opened.expired()).map(AgencyLinks.Opened::referral);
    }
}

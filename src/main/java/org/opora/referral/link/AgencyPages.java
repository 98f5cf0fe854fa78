package org.opora.referral.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The referrals of an agency whose staff log in. */
@Controller
class AgencyPages {

    private static final String ADDRESS = "/agency/referrals/";

    private final AgencyDesk desk;
    private final ReferralPage page;
    private final AgencyPage words;
    private final AgencyStaff agencyStaff;
    private final Agencies agencies;
    private final Referrals referrals;
    private final CurrentStaff staff;
    private final AccessLog log;

    AgencyPages(
            AgencyDesk desk,
            ReferralPage page,
            AgencyPage words,
            AgencyStaff agencyStaff,
            Agencies agencies,
            Referrals referrals,
            CurrentStaff staff,
            AccessLog log) {
        this.desk = desk;
        this.page = page;
        this.words = words;
        this.agencyStaff = agencyStaff;
        this.agencies = agencies;
        this.referrals = referrals;
        this.staff = staff;
        this.log = log;
    }

    @GetMapping("/agency")
    ModelAndView list(CsrfToken csrf, Locale locale) {
        String agency = own();
        List<Map<String, Object>> lines = desk.open(agency).stream()
                .map(referral -> words.line(referral, locale))
                .toList();
        return new ModelAndView(
                "agency-list", Map.of("csrf", csrf, "agency", agencies.name(agency), "referrals", lines));
    }

    @GetMapping("/agency/referrals/{number}")
    ModelAndView read(
            @PathVariable("number") String number,
            @RequestParam(name = "done", required = false) @Nullable String done,
            CsrfToken csrf) {
        Referral referral = own(number);
        log.record("READ_REFERRAL", number);
        return page.show(referral, ADDRESS + number, done != null).addObject("csrf", csrf);
    }

    @PostMapping("/agency/referrals/{number}")
    ModelAndView answer(@PathVariable("number") String number, AnswerFields fields, CsrfToken csrf) {
        return page.answer(own(number), ADDRESS + number, fields.form()).addObject("csrf", csrf);
    }

    private Referral own(String number) {
        String agency = own();
        return referrals
                .find(number)
                .filter(referral -> referral.agency().equals(agency))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such referral."));
    }

    private String own() {
        if (!staff.roles().contains(Roles.AGENCY)) {
            throw new AccessDeniedException("only for staff of agencies");
        }
        return agencyStaff
                .agencyOf(staff.login())
                .orElseThrow(() -> new AccessDeniedException("this login belongs to no agency"));
    }
}

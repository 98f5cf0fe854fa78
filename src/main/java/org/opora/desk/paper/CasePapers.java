package org.opora.desk.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.SupportCase;
import org.opora.desk.paper.Press.Sheet;
import org.opora.engine.Roles;
import org.opora.plan.PlanHistory.Version;
import org.opora.registry.Consents.Consent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Papers that gather what a case holds: plan, consents, the whole for an audit. */
@Controller
class CasePapers {

    private final PaperDoor door;
    private final Press press;
    private final PlanPrint plans;
    private final ConsentPrint consents;
    private final AuditPack audit;

    CasePapers(PaperDoor door, Press press, PlanPrint plans, ConsentPrint consents, AuditPack audit) {
        this.door = door;
        this.press = press;
        this.plans = plans;
        this.consents = consents;
        this.audit = audit;
    }

    /** The plan in force, or else the newest; 404 if there is none yet. */
    @GetMapping("/cases/{number}/plan.pdf")
    void plan(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletResponse response) {
        SupportCase supportCase = door.enter(number);
        Version plan = plans.plan(supportCase.number()).orElseThrow(CasePapers::none);
        Voice voice = press.voice(lang, locale);
        door.note(supportCase.number(), "plan");
        press.print(
                response,
                voice,
                new Sheet(supportCase, voice.text("plan.title", String.valueOf(plan.version())), number + "-plan"),
                out -> plans.print(out, voice, supportCase, plan));
    }

    /** Every consent, one a sheet; 404 if there is none yet. */
    @GetMapping("/cases/{number}/consents.pdf")
    void consents(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletResponse response) {
        SupportCase supportCase = door.enter(number);
        List<Consent> given = consents.of(supportCase);
        if (given.isEmpty()) {
            throw none();
        }
        Voice voice = press.voice(lang, locale);
        door.note(supportCase.number(), "consents");
        press.print(
                response,
                voice,
                new Sheet(supportCase, voice.text("consent.title"), number + "-consents"),
                out -> consents.print(out, voice, supportCase, given));
    }

    /** The whole case; 403 to anybody but an auditor, a supervisor or a manager. */
    @GetMapping("/cases/{number}/audit-pack.pdf")
    void auditPack(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletResponse response) {
        SupportCase supportCase = door.enter(number);
        door.only(Roles.AUDITOR, Roles.SUPERVISOR, Roles.MANAGER);
        Voice voice = press.voice(lang, locale);
        door.note(supportCase.number(), "audit-pack");
        press.print(
                response,
                voice,
                new Sheet(supportCase, voice.text("audit.title", number), number + "-audit"),
                out -> audit.print(out, voice, supportCase, door.has(Roles.AUDITOR)));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

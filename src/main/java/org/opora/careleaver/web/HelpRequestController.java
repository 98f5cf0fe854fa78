package org.opora.careleaver.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequests;
import org.opora.careleaver.process.HelpVariables;
import org.opora.casefile.SupportCase;
import org.opora.engine.FormRefused;
import org.opora.engine.Roles;
import org.opora.engine.StartForms;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Requests of care leavers for help: the same as the start form in Tasklist, for programs and for looking. */
@RestController
@RequestMapping("/api/care-leavers/{caseNumber}/help-requests")
class HelpRequestController {

    private final LeaverAccess access;
    private final HelpRequests requests;
    private final StartForms startForms;
    private final CurrentStaff staff;
    private final Region region;

    HelpRequestController(
            LeaverAccess access, HelpRequests requests, StartForms startForms, CurrentStaff staff, Region region) {
        this.access = access;
        this.requests = requests;
        this.startForms = startForms;
        this.staff = staff;
        this.region = region;
    }

    /** Newest first; 404 for a leaver of others. */
    @GetMapping
    List<HelpRequestView> ofLeaver(@PathVariable String caseNumber) {
        access.enter(caseNumber, "READ_HELP_REQUESTS");
        return requests.ofCase(caseNumber).stream().map(HelpRequestView::of).toList();
    }

    /**
     * Enters a request in the name of the caller, who signs the form {@code request-help} by it.
     *
     * @return 201 with the request; 400 naming the field and the rule if one is broken
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HelpRequestView request(@PathVariable String caseNumber, @RequestBody NewHelpRequest asked) {
        access.only(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR);
        SupportCase supportCase = access.enter(caseNumber, "REQUEST_HELP");
        var signer = new StartForms.Signer(staff.login(), staff.roles(), supportCase.organisation());
        try {
            String id = startForms.sign(
                    "HelpRequestProcess",
                    signer,
                    asked.fields(caseNumber, region.today()),
                    HelpVariables.HELP_REQUEST_ID);
            return HelpRequestView.of(requests.get(UUID.fromString(id)));
        } catch (FormRefused refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    /**
     * Fields as in the form {@code request-help}.
     *
     * @param helpKind EMPLOYMENT, EDUCATION, LEGAL_ADVICE, BABY_FOOD, GOODS_FOR_CHILDREN, BENEFIT_PAPERWORK, HOUSING,
     *     HEALTH or OTHER
     * @param channel PHONE, IN_PERSON, MESSAGE, LETTER, STAFF or OTHER
     * @param requestedOn today if absent
     */
    record NewHelpRequest(
            @Nullable String helpKind,
            @Nullable String channel,
            @Nullable String words,
            @Nullable LocalDate requestedOn) {

        Map<String, Object> fields(String caseNumber, LocalDate today) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("caseNumber", caseNumber);
            fields.put("requestedOn", (requestedOn == null ? today : requestedOn).toString());
            put(fields, "helpKind", helpKind);
            put(fields, "channel", channel);
            put(fields, "words", words);
            return fields;
        }

        private static void put(Map<String, Object> fields, String key, @Nullable String value) {
            if (value != null) {
                fields.put(key, value);
            }
        }
    }
}

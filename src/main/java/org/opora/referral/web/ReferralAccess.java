package org.opora.referral.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.casefile.CaseList;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Roles;
import org.opora.referral.InboxEvent;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Staff see referrals of the cases of their organisations; others learn not even that they exist. */
@Component
public class ReferralAccess {

    private final SupportCases cases;
    private final CaseList list;
    private final Referrals referrals;
    private final CurrentStaff staff;
    private final AccessLog log;

    ReferralAccess(SupportCases cases, CaseList list, Referrals referrals, CurrentStaff staff, AccessLog log) {
        this.cases = cases;
        this.list = list;
        this.referrals = referrals;
        this.staff = staff;
        this.log = log;
    }

    /** @param action how the access log calls it */
    void enterCase(String caseNumber, String action) {
        letReadersIn();
        if (!sees(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case.");
        }
        log.record(action, caseNumber);
    }

    public Referral enter(String number) {
        letReadersIn();
        Referral referral = visible(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such referral."));
        log.record("READ_REFERRAL", number);
        return referral;
    }

    /** Notes that somebody looks up what was disclosed about a person. */
    void readPerson(UUID person) {
        letReadersIn();
        log.record("READ_DISCLOSURES", person.toString());
    }

    public Optional<Referral> visible(String number) {
        return referrals.find(number).filter(referral -> sees(referral.caseNumber()));
    }

    public void only(String... roles) {
        if (!has(roles)) {
            throw new AccessDeniedException("another role is needed");
        }
    }

    private void letReadersIn() {
        if (!staff.readsCaseFiles()) {
            throw new AccessDeniedException("this role does not read case files");
        }
    }

    /** True if there is such a referral, whoever may see it. */
    boolean exists(String number) {
        return referrals.find(number).isPresent();
    }

    public boolean has(String... roles) {
        return Arrays.stream(roles).anyMatch(staff.roles()::contains);
    }

    /** An event that belongs to no known referral has no organisation: only those who look after the exchange see it. */
    boolean mayBeSeen(InboxEvent event) {
        String number = event.referralNumber();
        return number != null && exists(number) ? visible(number).isPresent() : has(Roles.ADMINISTRATOR, Roles.MANAGER);
    }

    /** @param byCase how many things there are, by case number; those of cases of others do not count */
    public int count(Map<String, Integer> byCase) {
        Set<String> seen = list.ofOrganisations(byCase.keySet(), staff.organisations());
        return byCase.entrySet().stream()
                .filter(entry -> seen.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private boolean sees(String caseNumber) {
        return cases.find(caseNumber)
                .map(SupportCase::organisation)
                .filter(staff::sees)
                .isPresent();
    }
}

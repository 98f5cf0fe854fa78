package org.opora.referral.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.referral.Disclosures.Disclosure;
import org.opora.referral.Referral;
import org.opora.registry.Families;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** The person a list of disclosures is about, by the name that the list bears when it is printed. */
@Component
class DisclosedPerson {

    private final ReferralAccess access;
    private final SupportCases cases;
    private final Families families;

    DisclosedPerson(ReferralAccess access, SupportCases cases, Families families) {
        this.access = access;
        this.cases = cases;
        this.families = families;
    }

    /** Empty if nothing was disclosed, or about nobody the reader may see. */
    Optional<String> name(UUID person, List<Disclosure> about) {
        return about.stream()
                .flatMap(left -> access.visible(left.referralNumber()).stream())
                .map(Referral::caseNumber)
                .flatMap(number -> cases.find(number).map(SupportCase::family).stream())
                .flatMap(family -> families.member(family, person).stream())
                .map(Person::fullName)
                .findFirst();
    }
}

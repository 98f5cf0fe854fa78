package org.opora.desk.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.desk.dossier.CaseSubjects.Subject;
import org.opora.desk.dossier.NoteWords.Detail;
import org.opora.registry.Consents;
import org.opora.registry.Consents.Consent;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.opora.registry.Snils;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** The family with its ties, what it has consented to, and its other cases. */
@Component
class FamilySection {

    private final Consents consents;
    private final SupportCases cases;
    private final CaseDoor door;
    private final SensitiveData sensitive;
    private final Said said;
    private final Region region;

    FamilySection(
            Consents consents, SupportCases cases, CaseDoor door, SensitiveData sensitive, Said said, Region region) {
        this.consents = consents;
        this.cases = cases;
        this.door = door;
        this.sensitive = sensitive;
        this.said = said;
        this.region = region;
    }

    @Nullable
    Household household(SupportCase supportCase, Subject subject) {
        Family family = subject.family();
        if (family == null) {
            return null;
        }
        List<Detail> facts = new ArrayList<>();
        facts.add(new Detail(said.text("family.surname"), family.surname()));
        facts.add(new Detail(said.text("family.address"), identity(family.address())));
        facts.add(new Detail(said.text("family.phone"), identity(family.phone())));
        facts.add(new Detail(said.text("family.oktmo"), Objects.toString(family.oktmo(), Said.NOTHING)));
        return new Household(
                facts, family.members().stream().map(this::member).toList(), others(supportCase, family.id()));
    }

    private Member member(Person person) {
        LocalDate born = person.bornOn();
        Snils snils = person.snils();
        String age = born == null
                ? ""
                : said.text(
                        "family.age", String.valueOf(born.until(region.today()).getYears()));
        return new Member(
                person.fullName(),
                said.code("dossier.tie", person.role()),
                born == null ? Said.NOTHING : identity(said.day(born)),
                age,
                identity(snils == null ? null : snils.formatted()));
    }

    private String identity(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Said.NOTHING;
        }
        return sensitive.shows("identity") ? text : said.text("masked");
    }

    private List<OtherCase> others(SupportCase supportCase, UUID family) {
        return cases.ofFamily(family).stream()
                .filter(other -> !other.number().equals(supportCase.number()))
                .filter(door::sees)
                .map(other -> new OtherCase(other.number(), said.text("status." + other.status())))
                .toList();
    }

    List<ConsentRow> consents(Subject subject) {
        People people = subject.people();
        return Stream.ofNullable(subject.family())
                .flatMap(family -> consents.of(family.id()).stream())
                .map(consent -> row(consent, people))
                .toList();
    }

    private ConsentRow row(Consent consent, People people) {
        return new ConsentRow(
                people.name(consent.person()).orElse(Said.NOTHING),
                said.code("dossier.recipient", consent.recipient()),
                said.code("dossier.purpose", consent.purpose()),
                said.day(consent.givenOn()),
                consent.validUntil() == null ? said.text("consent.unlimited") : said.day(consent.validUntil()),
                state(consent));
    }

    private String state(Consent consent) {
        LocalDate until = consent.validUntil();
        if (consent.withdrawnOn() != null) {
            return said.text("consent.withdrawn", said.day(consent.withdrawnOn()));
        }
        return said.text(until != null && until.isBefore(region.today()) ? "consent.over" : "consent.valid");
    }

    /** @param others cases of the same family that the reader may see */
    record Household(List<Detail> facts, List<Member> members, List<OtherCase> others) {

        public boolean related() {
            return !others.isEmpty();
        }
    }

    record Member(String name, String tie, String born, String age, String snils) {

        public boolean aged() {
            return !age.isEmpty();
        }
    }

    record OtherCase(String number, String status) {}

    record ConsentRow(String person, String recipient, String purpose, String given, String until, String state) {}
}

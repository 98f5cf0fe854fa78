package org.opora.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.SupportCases;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** The members of a case's family, for choosing and for showing. */
@Component
class FamilyMembers {

    private final SupportCases cases;
    private final Families families;

    FamilyMembers(SupportCases cases, Families families) {
        this.cases = cases;
        this.families = families;
    }

    List<Map<String, String>> options(String caseNumber) {
        return members(caseNumber).stream()
                .map(person ->
                        Map.of("label", person.fullName(), "value", person.id().toString()))
                .toList();
    }

    Optional<String> name(String caseNumber, @Nullable UUID person) {
        return members(caseNumber).stream()
                .filter(member -> member.id().equals(person))
                .map(Person::fullName)
                .findFirst();
    }

    private List<Person> members(String caseNumber) {
        return Optional.ofNullable(cases.get(caseNumber).family())
                .flatMap(families::find)
                .map(Family::members)
                .orElse(List.of());
    }
}

package org.opora.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.desk.FormAnswers.ChoiceNames;
import org.opora.engine.StaffDirectory;
import org.opora.referral.Agencies;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.FamilyNames;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** Names for the ids that forms of a case hold: its people, staff, agencies and families. */
@Component
public class CaseNames {

    private final SupportCases cases;
    private final Families families;
    private final FamilyNames familyNames;
    private final StaffDirectory staff;
    private final Agencies agencies;

    CaseNames(SupportCases cases, Families families, FamilyNames familyNames, StaffDirectory staff, Agencies agencies) {
        this.cases = cases;
        this.families = families;
        this.familyNames = familyNames;
        this.staff = staff;
        this.agencies = agencies;
    }

    /** For forms of this case; its people are read once. */
    public ChoiceNames of(SupportCase supportCase) {
        Map<String, String> people = Optional.ofNullable(supportCase.family())
                .flatMap(families::find)
                .map(CaseNames::people)
                .orElse(Map.of());
        return (field, value) -> switch (field) {
            case "person" -> Optional.ofNullable(people.get(value));
            case "curator", "controlOwner" -> staff(value);
            case "chosenProvider" -> agency(value);
            case "familyToAttach" -> family(value);
            case "caseNumber" -> cases.find(value).map(SupportCase::family).flatMap(id -> family(id.toString()));
            default -> Optional.empty();
        };
    }

    /** Name of a member of staff; empty for the system and for who is not known any more. */
    public Optional<String> staff(String login) {
        return staff.find(login).map(StaffDirectory.Staff::name);
    }

    private Optional<String> agency(String code) {
        return agencies.find(code).map(found -> found.name()).filter(name -> !name.isBlank());
    }

    private Optional<String> family(String id) {
        try {
            UUID family = UUID.fromString(id);
            return Optional.ofNullable(
                    familyNames.surnames(java.util.List.of(family)).get(family));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Map<String, String> people(Family family) {
        return family.members().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::fullName));
    }
}

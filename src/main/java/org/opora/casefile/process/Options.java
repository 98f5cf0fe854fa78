package org.opora.casefile.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opora.casefile.SupportCase;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;

/** Options of selects, as forms expect them. */
final class Options {

    private Options() {}

    static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** The members of the family of the case; none until the family is known. */
    static List<Map<String, String>> persons(SupportCase supportCase, Families families) {
        return Optional.ofNullable(supportCase.family()).flatMap(families::find).map(Family::members).stream()
                .flatMap(List::stream)
                .map(Options::person)
                .toList();
    }

    private static Map<String, String> person(Person person) {
        return option(person.fullName(), person.id().toString());
    }
}

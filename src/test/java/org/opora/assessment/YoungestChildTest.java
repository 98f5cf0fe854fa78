package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;

class YoungestChildTest {

    private final Families families = mock(Families.class);
    private final YoungestChild youngest = new YoungestChild(Cases.holding(Cases.at("BASIC")), families, Cases.REGION);

    @Test
    void countsWholeYearsOfTheYoungest() {
        given(person("CHILD", LocalDate.of(2010, 1, 1)), person("CHILD", LocalDate.of(2019, 11, 22)));

        assertThat(youngest.age(Cases.NUMBER)).hasValue(6);
    }

    @Test
    void ignoresAdultsAndUnknownDatesOfBirth() {
        given(person("MOTHER", LocalDate.of(2006, 1, 1)), person("CHILD", null));

        assertThat(youngest.age(Cases.NUMBER)).isEmpty();
    }

    private void given(Person... members) {
        var family = new Family(Cases.FAMILY, "X", "Y", null, null, "centre", List.of(members));
        when(families.find(Cases.FAMILY)).thenReturn(Optional.of(family));
    }

    private static Person person(String role, @Nullable LocalDate bornOn) {
        return new Person(UUID.randomUUID(), role, "X", "Y", null, bornOn, null);
    }
}

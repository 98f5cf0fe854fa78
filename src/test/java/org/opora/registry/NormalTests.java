package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTests {

    @ParameterizedTest
    @ValueSource(strings = {"Алёшин", "АЛЕШИНА", " алешины "})
    void givesAFamilyOneSurname(String surname) {
        assertThat(Normal.surname(surname)).isEqualTo("алешин");
    }

    @ParameterizedTest
    @CsvSource({"Петровская,петровский", "Петровские,петровский", "Троцкий,троцкий", "Ким,ким", "Шевченко,шевченко"})
    void knowsOtherEndings(String surname, String normal) {
        assertThat(Normal.surname(surname)).isEqualTo(normal);
    }

    @Test
    void joinsDoubleSurnames() {
        assertThat(Normal.surname("Римская - Корсакова")).isEqualTo(Normal.surname("римская-корсакова"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "г. Чита, ул. Ленина, д. 5а, кв. 12",
                "Чита ЛЕНИНА УЛИЦА 5 А - 12",
                "город Чита, улица Ленина, дом 5-а, квартира 12",
                "чита,ленина,5а,12"
            })
    void readsOneAddressInManyWritings(String address) {
        assertThat(Normal.address(address)).isEqualTo("чита ленина 5а 12");
    }

    @Test
    void keepsHouseAndFlatApart() {
        assertThat(Normal.address("Ленина 5, 3")).isNotEqualTo(Normal.address("Ленина 53"));
    }

    @Test
    void dropsHyphenatedKindsOfPlace() {
        assertThat(Normal.address("Агинский р-н, пр-т Мира, 7")).isEqualTo("агинский мира 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7 (914) 123-45-67", "8 914 123 45 67", "914 1234567", "79141234567"})
    void readsOnePhoneInManyWritings(String phone) {
        assertThat(Normal.phone(phone)).isEqualTo("79141234567");
    }
}

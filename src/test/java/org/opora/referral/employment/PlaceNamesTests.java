package org.opora.referral.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Забайкальский край, р-н Читинский, с Смоленка, ул Мира, д 1 | читинский;смоленка",
                "672000, Забайкальский край, г Чита, улица Ленина, дом 5 | чита",
                "Забайкальский край, г.о. город Чита, ул. Ленина, 100 | чита",
                "Российская Федерация, Республика Бурятия, г. Улан-Удэ, пр-кт Победы, 3 | улан-удэ",
                "Удмуртская Республика, г Ижевск | ижевск",
                "Забайкальский край Читинский район пгт Новокручининский | читинский;новокручининский",
                "Забайкальский край, Петровск-Забайкальский м.о., д Орсук | петровск-забайкальский;орсук",
                "край Забайкальский, с. Красный Чикой, 12 | красный чикой",
                "Чита, ул. Борзинская, 3 | чита",
                "Забайкальский край | ''",
                "'' | ''"
            })
    void areTheDistrictsAndSettlementsOfAnAddress(String address, String names) {
        assertThat(String.join(";", PlaceNames.of(address))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Чита Бабушкина 3 кв 1 | чита",
                "чита, мкр. Северный | чита",
                "г.Чита,ул.Ленина | чита",
                "Петровск-Забайкальский р-н, п. Баляга | баляга",
                "красный чикой первомайская 5 | красный чикой"
            })
    void areFoundInWhatSomebodyTyped(String address, String name) {
        assertThat(PlaceNames.anyIn(address)).contains(name);
    }
}

package org.opora.demo.agencies;

import java.util.List;

/** Work that nobody offers: jobs, employers marked ДЕМО and places of Zabaikalye, in every combination. */
final class DemoJobs {

    private static final List<String> TITLES = List.of(
            "Повар",
            "Продавец продовольственных товаров",
            "Уборщик служебных помещений",
            "Помощник воспитателя",
            "Швея",
            "Кассир (сменный график, 2/2)",
            "Санитарка",
            "Оператор почтовой связи",
            "Дворник",
            "Бухгалтер &quot;на участок&quot;",
            "Медицинская сестра",
            "Водитель автобуса <b>категории D</b>",
            "Пекарь");
    private static final List<String> EMPLOYERS = List.of(
            "ООО &quot;ДЕМО-Хлеб&quot;",
            "МБДОУ ДЕМО Детский сад № 7",
            "ДЕМО Почта",
            "ООО «ДЕМО-Торг»",
            "ГУЗ ДЕМО Больница",
            "ДЕМО Депо");
    private static final List<String> LOCATIONS = List.of(
            "Забайкальский край, г Чита, улица Демонстрационная, дом 5",
            "Забайкальский край, р-н Читинский, с Домна, ул Мира, д 1",
            "Забайкальский край, Читинский район, пгт Атамановка",
            "Забайкальский край, г Краснокаменск, проспект Строителей, дом 2",
            "Забайкальский край, г.о. город Чита, улица Ленина, дом 100",
            "Забайкальский край, р-н Карымский, пгт Карымское, улица Верхняя, дом 35",
            "Забайкальский край, г Борзя",
            "Забайкальский край, г Петровск-Забайкальский, улица Мысовая, дом 11");

    private DemoJobs() {}

    static String title(int number) {
        return TITLES.get(number % TITLES.size());
    }

    static String employer(int number) {
        return EMPLOYERS.get(number % EMPLOYERS.size());
    }

    static String location(int number) {
        return LOCATIONS.get(number % LOCATIONS.size());
    }

    static int pay(int number) {
        return 28_000 + number * 7 % 30 * 1_000;
    }
}

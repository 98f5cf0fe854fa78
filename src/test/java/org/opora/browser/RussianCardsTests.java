package org.opora.browser;

import org.junit.jupiter.api.Test;

/** The cards of Tasklist in Russian. */
@InOffice(language = "ru")
class RussianCardsTests {

    @Test
    void aCardTellsItsFamilyAndOneTaskLeadsToTheNext(Office office) {
        new CardsAtWork(
                        office,
                        "Базовый",
                        "осталось \\d+ (дня|дней)|срок (сегодня|завтра)",
                        "\\d+ (рабочих|календарных) дн(я|ей) с \\d+\\s(марта|апреля)",
                        "просрочено на \\d+ д(ень|ня|ней)")
                .tell();
    }
}

package org.opora.browser;

import org.junit.jupiter.api.Test;

/** The cards of Tasklist in English. */
@InOffice(language = "en")
class EnglishCardsTests {

    @Test
    void aCardTellsItsFamilyAndOneTaskLeadsToTheNext(Office office) {
        new CardsAtWork(
                        office,
                        "Basic",
                        "\\d+ days? left|due (today|tomorrow)",
                        "\\d+ (working|calendar) days? from \\d+\\s(March|April)",
                        "overdue by \\d+ days?")
                .tell();
    }
}

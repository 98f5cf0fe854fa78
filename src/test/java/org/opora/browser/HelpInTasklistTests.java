package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opora.testing.Forms;

/** A care leaver who is chosen from the list in the start form asks for help, and gets it. */
@InOffice(language = "ru")
class HelpInTasklistTests {

    private static final String NAME = "ДЕМО-Журавлёв";

    @Test
    void aLeaverIsFoundInTheStartFormAndHelped(Office office) {
        String number = office.as("intake")
                .begins("CareLeaverSupportProcess", "register-care-leaver")
                .fill(Forms.filled("register-care-leaver", office.today(), "lastName", NAME))
                .complete()
                .path("businessKey")
                .asText();

        FormPage request = office.as("intake").begins("HelpRequestProcess", "request-help");
        request.field("caseNumber").locator("input").fill("Журав");
        assertThat(office.as("intake").page().locator(".fjs-dropdownlist-item").allInnerTexts())
                .singleElement()
                .asString()
                .contains(NAME, number);
        request.fill(Forms.filled("request-help", office.today(), "caseNumber", number, "words", "Нужна работа"))
                .complete();

        FormPage answer = office.as("curator").opens(number, "answer-help-request");
        assertThat(answer.text()).contains(NAME, "трудоустройство", "Нужна работа");
        answer.fill(Forms.filled("answer-help-request", office.today())).complete();
        office.as("curator").completes(number, "give-help", Forms.filled("give-help", office.today()));

        assertThat(office.as("manager")
                        .asks("/api/care-leavers/" + number + "/help-requests")
                        .path(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("PROVIDED");
    }
}

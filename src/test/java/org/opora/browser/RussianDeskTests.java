package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.opora.testing.Forms;

/** What staff have before their eyes all day, in Russian. */
@InOffice(language = "ru")
class RussianDeskTests {

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

    @Test
    void everyPageSpeaksRussianAndCanBeUsedByEverybody(Office office) {
        Rounds.OWN_PAGES.walk(office, (clerk, name) -> {
            clerk.album().page("page-" + name);
            assertThat(Untranslated.on(clerk.page())).as(name).isEmpty();
            Accessible.check(clerk.page());
        });
    }

    @Test
    void aFormSpeaksTheLanguageThatIsChosenInTheHeader(Office office) {
        FormPage form = office.as("intake").begins("HelpRequestProcess", "request-help");
        Page page = office.as("intake").page();

        form.isNotSentBecauseOf("words");
        assertThat(form.text()).contains("Нужно заполнить.").doesNotContain("required");
        form.field("requestedOn").locator("input.flatpickr-input").click();
        assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday").allInnerTexts())
                .first()
                .isEqualTo("Пн");
        assertThat(form.field("requestedOn").locator("input.flatpickr-input").getAttribute("placeholder"))
                .isEqualTo("дд.мм.гггг");
        assertThat(Untranslated.on(page)).isEmpty();
        office.as("intake").album().everything("form-errors");

        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("EN", exactly()).click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "en");
        PlaywrightAssertions.assertThat(page.locator(".start-process-action")).containsText("Start process");
        page.navigate("/");
        assertThat(page.locator("main").innerText()).contains("My tasks").doesNotContain("Мои задачи");
        page.getByText("RU", exactly()).click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Мои задачи");
    }

    @Test
    void theCaseFileIsReadBesideTheFormAndStaysAsItWasLeft(Office office) {
        new CaseFileBesideForm(office, "Дело", "Сигнал зарегистрирован", "Определена срочность сигнала")
                .isReadBesideTheForm();
    }

    @Test
    void aDayOfACurator(Office office) {
        new CuratorsDay(office, "Дело", "Черновик от .*\\d\\d:\\d\\d", "Сохранено в .*\\d\\d:\\d\\d", "Сеанс завершён")
                .isLived();
    }

    @Test
    void aFamilyIsFoundByAMisspeltNameAndOfferedBesideTheNextSignal(Office office) {
        new FamiliesFound(office, "похожее имя", "похожая фамилия").byAMisspeltNameAndOfferedBesideTheNextSignal();
    }

    @Test
    void twoRecordsOfOneFamilyAreJoinedAndTakenApartAgain(Office office) {
        new FamiliesFound(office, "похожее имя", "похожая фамилия").twiceAreJoinedAndTakenApartAgain();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}

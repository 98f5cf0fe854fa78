package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.testing.Forms;

/** A caseworker whose work is interrupted, at whatever moment, finds it as it was. */
@InOffice(language = "ru")
class DraftsTests {

    private static final String MARK = "Недописанкина";
    private static final Map<String, Object> NEW_FAMILY = Map.of("decision", "CREATE");

    @Test
    void aLostSessionLosesNothingElse(Office office) {
        Clerk intake = office.as("intake");
        FamilyStory family = office.signal("familyName", "ДЕМО-Черновикова");
        FormPage form = family.open("intake", "identify-family").fill(NEW_FAMILY);
        write(form, "surname", MARK);
        DraftLines.of(intake).say("saved", "Сохранено в .*\\d\\d:\\d\\d");

        office.endSessions("intake");
        write(form, "address", "ДЕМО ул., 5");
        DraftLines.of(intake).barSays("Сеанс завершён");
        intake.album().everything("draft-session-lost");
        write(form, "phone", "+7 900 000-00-00");
        intake.logsInAgain();

        DraftLines.of(intake).barIsGone().say("saved", "Сохранено в");
        FormPage again = family.open("intake", "identify-family");
        DraftLines.of(intake).say("draft", "Черновик от .*\\d\\d:\\d\\d, с этого компьютера");
        intake.album().everything("draft-is-back");
        assertThat(List.of(read(again, "surname"), read(again, "address"), read(again, "phone")))
                .containsExactly(MARK, "ДЕМО ул., 5", "+7 900 000-00-00");
        again.fill(Forms.filled("identify-family", office.today(), "surname", MARK))
                .complete();
        assertThat(family.content("identify-family").path("phone").asText()).isEqualTo("+7 900 000-00-00");
        assertThat(drafts(office, family)).isZero();
    }

    @Test
    void anotherComputerGoesOnAndNeitherWritesOverTheOther(Office office) {
        Clerk here = office.as("intake");
        FamilyStory family = office.signal("familyName", "ДЕМО-Двоекомпова");
        FormPage form = family.open("intake", "identify-family").fill(NEW_FAMILY);
        write(form, "surname", MARK);
        DraftLines.of(here).say("saved", "Сохранено");

        Clerk there = office.elsewhere("intake");
        FormPage copy = there.opens(family.caseNumber(), "identify-family");
        DraftLines.of(there).say("draft", "Черновик от .* с другого компьютера");
        assertThat(read(copy, "surname")).isEqualTo(MARK);
        write(copy, "address", "ДЕМО ул., 7");
        DraftLines.of(there).say("saved", "Сохранено");
        write(form, "address", "ДЕМО ул., 9");

        DraftLines.of(here).say("conflict", "изменили в другом окне");
        here.album().everything("draft-conflict");
        DraftLines.of(here).press("conflict", "Взять то, что там").sayNothingOf("conflict");
        PlaywrightAssertions.assertThat(form.field("address").locator("input")).hasValue("ДЕМО ул., 7");
        DraftLines.of(here).press("draft", "Вернуть введённое мной").say("saved", "Сохранено");
        PlaywrightAssertions.assertThat(form.field("address").locator("input")).hasValue("ДЕМО ул., 9");
    }

    @Test
    void colleaguesAreToldOfEachOtherAndKeepTheirWords(Office office) {
        office.hire("intake-two", Roles.INTAKE);
        FamilyStory family = office.signal("familyName", "ДЕМО-Общая");
        Clerk first = office.as("intake");
        write(family.open("intake", "identify-family").fill(NEW_FAMILY), "surname", MARK);
        DraftLines.of(first).say("saved", "Сохранено");

        office.handsOver(family.caseNumber(), "intake-two");
        Clerk second = office.as("intake-two");
        FormPage theirs = second.opens(family.caseNumber(), "identify-family");
        DraftLines.of(second).say("others", "Ирина Демо-Приёмная заполняет эту форму с .*\\d\\d:\\d\\d");
        theirs.fill(Forms.filled("identify-family", office.today(), "surname", "ДЕМО-Общая"));
        DraftLines.of(first).say("others", "intake-two заполняет");
        second.album().everything("draft-two-people");
        theirs.complete();

        DraftLines.of(first).say("trouble", "больше не нужно заполнять").press("trouble", "Показать введённое");
        assertThat(first.page().locator(".opora-written textarea").inputValue()).contains(MARK);
        first.album().everything("draft-signed-by-another");
        first.page().locator(".opora-written .btn-default").click();
        assertThat(drafts(office, family)).isZero();
    }

    @Test
    void theLastWordCountsAndEnterSignsNothing(Office office) {
        Clerk intake = office.as("intake");
        FamilyStory family = office.signal("familyName", "ДЕМО-Быстрова");
        FormPage form = family.open("intake", "identify-family").fill(Forms.filled("identify-family", office.today()));
        Locator address = form.field("address").locator("input");
        address.fill("ДЕМО ул., 1");
        address.press("Enter");
        assertThat(form.text()).isNotBlank();
        assertThat(intake.kept()).doesNotContain("ДЕМО", "Быстр");

        address.press("End");
        address.pressSequentially(", подъезд 3");
        form.pressCompleteAtOnce();

        assertThat(family.content("identify-family").path("address").asText()).isEqualTo("ДЕМО ул., 1, подъезд 3");
    }

    @Test
    void whatIsHalfWrittenIsNowhereButInTheEncryptedDraft(Office office) {
        Clerk intake = office.as("intake");
        FormPage form = intake.begins("FamilyPatronageProcess", "register-signal");
        write(form, "familyName", MARK);
        intake.page().navigate("about:blank");

        intake.begins("FamilyPatronageProcess", "register-signal");
        DraftLines.of(intake).say("draft", "с этого компьютера");
        assertThat(intake.kept()).doesNotContain(MARK).contains("opora-computer");
        assertThat(intake.page()
                        .locator(".fjs-form input:not([autocomplete=off])")
                        .count())
                .isZero();
        assertThat(tablesWith(office, MARK)).isEmpty();
        DraftLines.of(intake).press("draft", "Удалить черновик").say("draft", "Черновик удалён");
        assertThat(startDrafts(office)).isZero();
    }

    @Test
    void theClockOfTheRegionCountsOnAnyComputer(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Часова", "immediateThreat", true);
        Map<String, Object> fields =
                Forms.filled("respond-to-emergency", office.today(), "arrivedAt", office.today() + "T10:15:00+09:00");

        office.elsewhere("curator")
                .opens(family.caseNumber(), "respond-to-emergency")
                .fill(fields);
        DraftLines.of(office.elsewhere("curator")).say("saved", "Сохранено");
        FormPage form = family.open("curator", "respond-to-emergency");
        DraftLines.of(office.as("curator")).say("draft", "с другого компьютера");
        PlaywrightAssertions.assertThat(form.field("arrivedAt").locator(".fjs-timepicker input"))
                .hasValue(Pattern.compile("10:15"));
        form.complete();

        assertThat(family.content("respond-to-emergency").path("arrivedAt").asText())
                .startsWith(office.today() + "T10:15")
                .endsWith("+09:00");
    }

    private static void write(FormPage form, String key, String words) {
        Locator input = form.field(key).locator("input,textarea");
        input.fill("");
        input.pressSequentially(words);
    }

    private static String read(FormPage form, String key) {
        return form.field(key).locator("input,textarea").inputValue();
    }

    private static int drafts(Office office, FamilyStory family) {
        return office.database()
                .sql("""
                        select count(*) from desk.draft join act_hi_taskinst on id_ = place
                        join act_hi_procinst using (proc_inst_id_) where business_key_ = ?""")
                .param(family.caseNumber())
                .query(Integer.class)
                .single();
    }

    private static int startDrafts(Office office) {
        return office.database()
                .sql("select count(*) from desk.draft where place like 'start:%'")
                .query(Integer.class)
                .single();
    }

    private static List<String> tablesWith(Office office, String words) {
        List<String> holding = new ArrayList<>();
        for (String table : office.database().sql("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list()) {
            boolean holds = office.database()
                    .sql("select exists (select 1 from " + table + " t where position(? in t::text) > 0)")
                    .param(words)
                    .query(Boolean.class)
                    .single();
            if (holds) {
                holding.add(table);
            }
        }
        return holding;
    }
}

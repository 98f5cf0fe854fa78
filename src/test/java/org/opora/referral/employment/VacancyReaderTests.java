package org.opora.referral.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VacancyReaderTests {

    private final VacancyReader reader = new VacancyReader();

    @Test
    void readsAVacancyAsItIsPublished() throws Exception {
        Vacancy vacancy = one("""
                {"id":"5c0","job-name":"Повар &quot;холодный цех&quot;","vac_url":"https://trudvsem.ru/vacancy/card/1/2",
                 "creation-date":"2026-11-20","salary_min":35000,"salary_max":50000,"currency":"«руб.»",
                 "company":{"name":"ООО &laquo;Хлеб&raquo;"},"region":{"region_code":"7500000000000"},
                 "addresses":{"address":[{"location":"Забайкальский край, р-н Читинский, с Домна, ул Мира, д 1"}]},
                 "contact_person":"Иванова И. И.","contact_list":[{"contact_value":"+7 900 000-00-00"}]}""");

        assertThat(vacancy.title()).isEqualTo("Повар \"холодный цех\"");
        assertThat(vacancy.employer()).isEqualTo("ООО «Хлеб»");
        assertThat(vacancy.payFrom()).isEqualTo(35_000);
        assertThat(vacancy.payTo()).isEqualTo(50_000);
        assertThat(vacancy.currency()).isNull();
        assertThat(vacancy.url()).isEqualTo("https://trudvsem.ru/vacancy/card/1/2");
        assertThat(vacancy.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(vacancy.settlements()).containsExactly("домна");
        assertThat(vacancy.places()).containsExactly("читинский", "домна");
        assertThat(vacancy.toString()).doesNotContain("Иванова", "900");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'vacancy':{'id':7,'job_name':'Швея','salary-min':'30 000','creation_date':'2026-11-20T10:00:00+0300'}}",
                "{'id':'7','jobName':'Швея','salaryMin':'30000.00','creationDate':'2026-11-20','addresses':[]}",
                "{'vacancy':{'ID':'7','Job-Name':'<b>Швея</b>','SALARY_MIN':30000,'creation-date':'2026-11-20','salary_max':0,"
                        + "'company':null,'region':'Забайкалье','addresses':{'address':null},'currency':null}}"
            })
    void readsOddNamesAndTypes(String entry) throws Exception {
        VacancyPage page = page("{'status':200,'results':{'vacancies':[" + entry + "]}}");

        assertThat(page.vacancies()).singleElement().satisfies(vacancy -> {
            assertThat(vacancy.id()).isEqualTo("7");
            assertThat(vacancy.title()).isEqualTo("Швея");
            assertThat(vacancy.payFrom()).isEqualTo(30_000);
            assertThat(vacancy.payTo()).isNull();
            assertThat(vacancy.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'200','results':{}}",
                "{'status':'200','results':[]}",
                "{'status':'200','results':null}",
                "{'results':{'vacancies':null}}",
                "{'status':'200','meta':{'total':0},'results':{'vacancies':[]}}"
            })
    void readsThatThereIsNothing(String answer) throws Exception {
        assertThat(page(answer).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>Технические работы</html> | GARBAGE",
                "'' | GARBAGE",
                "[] | GARBAGE",
                "\"ok\" | GARBAGE",
                "{} | GARBAGE",
                "{\"results\": | GARBAGE",
                "{\"status\":\"500\",\"results\":{}} | STATUS_500",
                "{\"status\":\"no <way>\",\"results\":{}} | STATUS_UNKNOWN"
            })
    void refusesWhatIsNoList(String answer, String code) {
        BoardFailed failed = catchThrowableOfType(
                BoardFailed.class, () -> reader.read(answer.getBytes(StandardCharsets.UTF_8), "75"));

        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.passing()).isTrue();
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        String deep = "{\"results\":" + "[".repeat(100_000);

        assertThat(catchThrowableOfType(
                                BoardFailed.class, () -> reader.read(deep.getBytes(StandardCharsets.UTF_8), "75"))
                        .code())
                .isEqualTo("GARBAGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'job-name':'Швея'}",
                "{'id':'1'}",
                "{'id':'1','job-name':'<p> </p>'}",
                "{'id':'1','job-name':'Швея','region':{'region_code':'5400000000000'}}",
                "'Швея'",
                "null",
                "17"
            })
    void leavesOutWhatNobodyCanUse(String entry) throws Exception {
        VacancyPage page = page("{'results':{'vacancies':[" + entry + "]}}");

        assertThat(page.vacancies()).isEmpty();
        assertThat(page.isEmpty()).isFalse();
    }

    @Test
    void leavesOutAnEndlessId() throws Exception {
        assertThat(page("{'results':{'vacancies':[{'id':'" + "1".repeat(101) + "','job-name':'Швея'}]}}")
                        .vacancies())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,hi",
                "//trudvsem.ru/1",
                "/vacancy/1",
                "https://user:secret@trudvsem.ru/",
                "https://",
                "http://trudvsem.ru/a b",
                "ftp://trudvsem.ru/1"
            })
    void linksToNothingButPagesOfTheWeb(String url) throws Exception {
        assertThat(one("{\"id\":\"1\",\"job-name\":\"Швея\",\"vac_url\":\"" + url + "\"}")
                        .url())
                .isNull();
    }

    @Test
    void keepsTextPlainAndShort() throws Exception {
        Vacancy vacancy =
                one("{\"id\":\"1\",\"job-name\":\"<script>alert(1)</script>&lt;b&gt;Швея\\u0000\\u202e\\ud800\\n2\","
                        + "\"company\":{\"name\":\"" + "я".repeat(5000)
                        + "\"},\"vac_url\":\"https://a.example/(1)*\"}");

        assertThat(vacancy.title()).isEqualTo("Швея 2");
        assertThat(vacancy.employer()).hasSize(200).endsWith("…");
        assertThat(vacancy.url()).isEqualTo("https://a.example/%281%29%2A");
    }

    private VacancyPage page(String answer) throws BoardFailed {
        return reader.read(answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "75");
    }

    private Vacancy one(String entry) throws BoardFailed {
        String answer = "{\"status\":\"200\",\"results\":{\"vacancies\":[{\"vacancy\":" + entry + "}]}}";
        return reader.read(answer.getBytes(StandardCharsets.UTF_8), "75")
                .vacancies()
                .get(0);
    }
}

package org.opora.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our Russian words for the engine's web applications beside the English ones, which come with the engine. */
class WebApplicationWordsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern TAG = Pattern.compile("</?(?:a|br|strong)\\b[^>]*>");

    /** Names and abbreviations that are the same in Russian. */
    private static final Set<String> NAMES = Set.of("ID", "CSV", "JSON", "Optimize");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nameTheSameLabelsAsTheEngine(String application) throws Exception {
        assertThat(labels(application, "ru").keySet())
                .isEqualTo(labels(application, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keepThePlaceholders(String application) throws Exception {
        Map<String, String> russian = labels(application, "ru");

        assertThat(labels(application, "en"))
                .allSatisfy((label, english) ->
                        assertThat(placeholders(russian.get(label))).as(label).isEqualTo(placeholders(english)));
    }

    /** The banner of the engine's end of life is another text with us, without its link. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keepTheMarkup(String application) throws Exception {
        Map<String, String> russian = labels(application, "ru");
        Map<String, String> english = labels(application, "en");
        english.remove("BANNER_CE_EOL_TEXT");

        assertThat(english)
                .allSatisfy((label, text) ->
                        assertThat(found(TAG, russian.get(label))).as(label).isEqualTo(found(TAG, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void sayEverythingInRussian(String application) throws Exception {
        Map<String, String> english = labels(application, "en");

        assertThat(labels(application, "ru")).allSatisfy((label, text) -> {
            assertThat(text.isEmpty()).as(label).isEqualTo(english.get(label).isEmpty());
            String words = PLACEHOLDER.matcher(text).replaceAll("");
            if (words.matches("(?s).*\\p{IsLatin}.*") && !NAMES.contains(words)) {
                assertThat(words).as(label).containsPattern("\\p{IsCyrillic}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void beginTheWeekOnMonday(String application) throws Exception {
        JsonNode dates = read(application, "ru").path("dateLocales");

        assertThat(dates.path("week").path("dow").asInt()).isEqualTo(1);
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD.MM.YYYY");
        assertThat(dates.path("months").path("format")).hasSize(12);
        assertThat(dates.path("months").path("standalone")).hasSize(12);
        assertThat(dates.path("weekdays")).hasSize(7);
        assertThat(dates.path("weekdays").path(0).asText()).isEqualTo("воскресенье");
    }

    /** Every kind of words about dates that the engine's file has. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void sayTheDatesTheEngineSays(String application) throws Exception {
        JsonNode english = read(application, "en").path("dateLocales");
        JsonNode russian = read(application, "ru").path("dateLocales");

        assertThat(english.fieldNames()).toIterable().allSatisfy(kind -> {
            assertThat(russian.has(kind)).as(kind).isTrue();
            if (english.path(kind).isObject()) {
                assertThat(russian.path(kind).fieldNames())
                        .toIterable()
                        .as(kind)
                        .containsAll(() -> english.path(kind).fieldNames());
            }
        });
    }

    private static Map<String, String> labels(String application, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        read(application, language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).isNotEmpty();
        return labels;
    }

    private static JsonNode read(String application, String language) throws IOException {
        String place = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream file = WebApplicationWordsTests.class.getResourceAsStream(place)) {
            String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        }
    }

    private static List<String> placeholders(String text) {
        return found(PLACEHOLDER, text).stream()
                .map(placeholder -> placeholder.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}

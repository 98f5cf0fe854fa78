package org.opora.referral.employment;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of «Работа России» ({@code {"status":"200","meta":{…},"results":{"vacancies":[{"vacancy":{…}}]}}}).
 * Its status is a text, its results may be missing, and its fields are written now with dashes, now with underscores; so
 * whatever can be understood is taken, and an entry without an id or a title is left out.
 */
final class VacancyReader {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_CURRENCY = 20;
    private static final int MOST_PLACES = 20;

    private final ObjectMapper json = new ObjectMapper();

    VacancyReader() {
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
    }

    /**
     * @param region two digits; entries that name another region are left out
     * @throws BoardFailed if it is no answer of a board, or says that something is wrong
     */
    VacancyPage read(byte[] body, String region) throws BoardFailed {
        LooseObject answer = LooseObject.of(tree(body));
        String status = answer.text("status").orElse("200");
        if (!status.equals("200")) {
            throw BoardFailed.forNow(status.matches("\\d{3}") ? "STATUS_" + status : "STATUS_UNKNOWN", null);
        }
        if (!answer.has("results")) {
            throw BoardFailed.forNow("GARBAGE", null);
        }
        List<JsonNode> entries = answer.object("results").list("vacancies");
        List<Vacancy> vacancies = entries.stream()
                .map(VacancyReader::unwrapped)
                .filter(entry -> isIn(region, entry))
                .flatMap(entry -> vacancy(entry).stream())
                .toList();
        int total = answer.object("meta").text("total").map(Amounts::of).orElse(-1);
        return new VacancyPage(vacancies, entries.size(), total);
    }

    private JsonNode tree(byte[] body) throws BoardFailed {
        try {
            JsonNode tree = json.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException unreadable) {
            throw BoardFailed.forNow("GARBAGE", null);
        }
        throw BoardFailed.forNow("GARBAGE", null);
    }

    private static LooseObject unwrapped(JsonNode entry) {
        LooseObject wrapper = LooseObject.of(entry);
        return wrapper.has("vacancy") ? wrapper.object("vacancy") : wrapper;
    }

    /** A board that does not know the number of a region may answer with those of the whole country. */
    private static boolean isIn(String region, LooseObject entry) {
        return entry.object("region")
                .text("region_code", "code")
                .map(code -> code.startsWith(region))
                .orElse(true);
    }

    private static Optional<Vacancy> vacancy(LooseObject entry) {
        Optional<String> id = text(entry, LONGEST_ID + 1, "id").filter(found -> found.length() <= LONGEST_ID);
        Optional<String> title = text(entry, LONGEST_TITLE, "job_name", "name", "title");
        return id.isEmpty() || title.isEmpty() ? Optional.empty() : Optional.of(vacancy(id.get(), title.get(), entry));
    }

    private static Vacancy vacancy(String id, String title, LooseObject entry) {
        List<String> locations = locations(entry);
        List<List<String>> names = locations.stream().map(PlaceNames::of).toList();
        return new Vacancy(
                id,
                title,
                text(entry.object("company"), LONGEST_TITLE, "name").orElse(null),
                locations.stream()
                        .findFirst()
                        .or(() -> text(entry.object("region"), LONGEST_PLACE, "name"))
                        .orElse(null),
                few(names.stream().filter(path -> !path.isEmpty()).map(path -> path.get(path.size() - 1))),
                few(names.stream().flatMap(List::stream)),
                pay(entry, "salary_min"),
                pay(entry, "salary_max"),
                currency(entry),
                entry.text("vac_url", "url").flatMap(WebAddress::of).orElse(null),
                entry.text("creation_date", "date_create", "published")
                        .flatMap(Days::of)
                        .orElse(null));
    }

    private static List<String> locations(LooseObject entry) {
        return entry.object("addresses").list("address").stream()
                .map(LooseObject::of)
                .map(address -> text(address, LONGEST_PLACE, "location").orElse(null))
                .filter(Objects::nonNull)
                .limit(MOST_PLACES)
                .toList();
    }

    private static List<String> few(Stream<String> names) {
        return names.distinct().limit(MOST_PLACES).toList();
    }

    private static @Nullable Integer pay(LooseObject entry, String field) {
        return entry.text(field).map(Amounts::of).filter(amount -> amount > 0).orElse(null);
    }

    /** Roubles are what nobody needs to say. */
    private static @Nullable String currency(LooseObject entry) {
        return text(entry, LONGEST_CURRENCY, "currency")
                .map(named -> named.replaceAll("[«»\"]", ""))
                .filter(named -> !named.matches("(?iuU)руб.*|rub|rur|₽"))
                .orElse(null);
    }

    private static Optional<String> text(LooseObject object, int longest, String... names) {
        return object.text(names).flatMap(written -> PlainText.of(written, longest));
    }
}

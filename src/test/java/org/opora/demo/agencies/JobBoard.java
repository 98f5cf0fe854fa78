package org.opora.demo.agencies;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A board of vacancies that does not exist, for Zabaikalye, in the shape and with the traps of the open data of «Работа
 * России»: {@code GET /api/v1/vacancies/region/75?offset=0&limit=100}, and {@code /card/…} for each of them.
 */
public class JobBoard extends HttpServlet {

    /** How many different vacancies it has. */
    public static final int VACANCIES = 234;

    private static final long serialVersionUID = 1L;
    private static final Pattern LIST = Pattern.compile("/api/v1/vacancies/region/(\\d+)");
    private static final String ZABAIKALYE = "75";
    private static final ZoneId CHITA = ZoneId.of("Asia/Chita");
    private static final String CARD =
            "<!DOCTYPE html><html lang=\"ru\"><title>ДЕМО</title><p>ДЕМО: вакансия %s</p></html>";

    private final transient ObjectMapper json = new ObjectMapper();
    private final transient Clock clock;
    private final transient Duration slowness;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour = Behaviour.NORMAL;

    JobBoard(Clock clock, Duration slowness) {
        this.clock = clock;
        this.slowness = slowness;
    }

    public void behave(Behaviour other) {
        this.behaviour = other;
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    /** How often anybody asked for a page. */
    public int asked() {
        return asked.get();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            asked.incrementAndGet();
            answer(request, response, list.group(1));
        } else if (path.startsWith("/card/")) {
            write(response, "text/html;charset=UTF-8", CARD.formatted(path.replaceAll("\\D", "")));
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String region) throws IOException {
        switch (behaviour) {
            case DOWN -> response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            case GARBAGE -> write(response, "text/html;charset=UTF-8", "<html>Технические работы</html>");
            case SLOW -> {
                sleep();
                write(response, "application/json", page(request, region));
            }
            default -> write(response, "application/json", page(request, region));
        }
    }

    /** Pages overlap a little, since vacancies come and go while somebody turns them; beyond the last there is nothing. */
    private String page(HttpServletRequest request, String region) {
        int limit = Math.min(100, number(request, "limit", 10));
        int offset = number(request, "offset", 0);
        int from = Math.max(0, offset * limit - 3 * offset);
        List<Map<String, Object>> vacancies = new ArrayList<>();
        boolean known = region.startsWith(ZABAIKALYE);
        for (int i = from; known && i < Math.min(VACANCIES, from + limit); i++) {
            vacancies.add(Map.of("vacancy", vacancy(i, address(request))));
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("status", "200");
        answer.put("request", Map.of("api", "v1"));
        answer.put("meta", Map.of("total", known ? VACANCIES : 0, "limit", limit));
        answer.put("results", vacancies.isEmpty() ? Map.of() : Map.of("vacancies", vacancies));
        return json.valueToTree(answer).toString();
    }

    private Map<String, Object> vacancy(int i, String address) {
        boolean dashes = i % 3 != 1;
        LocalDate published = LocalDate.ofInstant(clock.instant(), CHITA).minusDays(i * 7 % 60);
        Map<String, Object> vacancy = new HashMap<>();
        vacancy.put("id", "demo-" + i);
        vacancy.put(dashes ? "job-name" : "job_name", DemoJobs.title(i));
        vacancy.put("vac_url", address + "/board/card/demo-" + i);
        vacancy.put(dashes ? "creation-date" : "creation_date", published.toString());
        vacancy.put(dashes ? "salary_min" : "salary-min", i % 5 == 0 ? DemoJobs.pay(i) + ".00" : DemoJobs.pay(i));
        vacancy.put(dashes ? "salary_max" : "salary-max", i % 4 == 0 ? 0 : DemoJobs.pay(i) + 12_000);
        vacancy.put("currency", "«руб.»");
        vacancy.put("duty", "<p>Обязанности:</p><ul><li>по&nbsp;договорённости</li></ul>");
        vacancy.put("company", Map.of("name", DemoJobs.employer(i), "inn", "0000000000"));
        vacancy.put("region", Map.of("region_code", "7500000000000", "name", "Забайкальский край"));
        Map<String, Object> place = Map.of("location", DemoJobs.location(i), "lat", "52.03", "lng", "113.5");
        vacancy.put("addresses", Map.of("address", i % 6 == 0 ? place : List.of(place)));
        vacancy.put("contact_list", List.of(Map.of("contact_type", "Телефон", "contact_value", "+7(000)0000000")));
        return vacancy;
    }

    private static String address(HttpServletRequest request) {
        return "http://localhost:" + request.getLocalPort();
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String given = request.getParameter(name);
        return given != null && given.matches("\\d{1,6}") ? Integer.parseInt(given) : otherwise;
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private void sleep() {
        try {
            Thread.sleep(slowness.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

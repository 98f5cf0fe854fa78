package org.opora.desk.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.opora.processes.WebPages;
import org.opora.testing.CaseDriver;
import org.opora.testing.CountedStatements;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A test of what Tasklist asks the desk, over HTTP, in Chita. */
@OporaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"opora.zone=Asia/Chita", "opora.desk.districts[76701000]=Чита"})
@Import(CountedStatements.class)
abstract class CardsTest {

    static final String SURNAME = "Карточкина";

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    TestClock clock;

    Journey signal() {
        return cases.registerSignal(Forms.filled("register-signal", TestClock.DAY, "familyName", SURNAME));
    }

    Journey identified() {
        return signal().complete(
                        "identify-family",
                        "surname",
                        SURNAME,
                        "oktmo",
                        "76701000",
                        "members",
                        List.of(
                                person("CHILD", "Зоя", "Ивановна", "2018-05-04"),
                                person("MOTHER", "Мария", "Игоревна", "1990-05-04")));
    }

    /** Under support, with an action that its curator holds. */
    Journey supported() {
        return identified()
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks")
                .complete("choose-route")
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan")
                .complete("approve-plan");
    }

    private static Map<String, Object> person(String role, String first, String middle, String bornOn) {
        return Map.of("role", role, "lastName", SURNAME, "firstName", first, "middleName", middle, "bornOn", bornOn);
    }

    JsonNode cards(WebPages reader, List<String> tasks) {
        HttpResponse<byte[]> answer = ask(reader, tasks);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return json(answer).path("cards");
    }

    HttpResponse<byte[]> ask(WebPages reader, List<String> tasks) {
        try {
            return reader.json("POST", "/api/desk/cards", JSON.writeValueAsString(Map.of("tasks", tasks)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many tasks this person's list holds; -1 if he has no such list. */
    int count(String login, String list) {
        for (JsonNode one : json(WebPages.of(port, login).get("/api/desk/lists"))) {
            if (one.path("key").asText().equals(list)) {
                return one.path("count").asInt();
            }
        }
        return -1;
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

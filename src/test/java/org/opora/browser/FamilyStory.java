package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.opora.testing.Forms;

/** One family's way through support, as staff write it down; remembers who wrote what, to compare with the case file. */
final class FamilyStory {

    /** The family of {@link Forms}. */
    static final String MOTHER = "Алла";

    static final String CHILD = "Егор";

    private final Office office;
    private final String reader;
    private final String caseNumber;
    private final List<Signed> written = new ArrayList<>();

    private FamilyStory(Office office, String reader, String caseNumber) {
        this.office = office;
        this.reader = reader;
        this.caseNumber = caseNumber;
    }

    /** A form and who signed it. */
    record Signed(String form, String by) {}

    static FamilyStory begin(Office office, Object... different) {
        JsonNode started = office.as("intake")
                .begins("FamilyPatronageProcess", "register-signal")
                .fill(Forms.filled("register-signal", office.today(), different))
                .complete();
        FamilyStory story =
                new FamilyStory(office, "curator", started.path("businessKey").asText());
        story.written.add(new Signed("register-signal", "intake"));
        return story;
    }

    /** A case that is there already, without forms; its file is read by this member of staff. */
    static FamilyStory of(Office office, String reader, String caseNumber) {
        return new FamilyStory(office, reader, caseNumber);
    }

    String caseNumber() {
        return caseNumber;
    }

    /** Somebody completes a task of the case, as {@link Forms} has it but for these fields. */
    FamilyStory then(String login, String form, Object... different) {
        office.as(login).completes(caseNumber, form, Forms.filled(form, office.today(), different));
        return wrote(login, form);
    }

    /** The same without looking at the screen. */
    FamilyStory quickly(String login, String form, Object... different) {
        Clerk clerk = office.as(login);
        Map<String, Object> fields = Forms.filled(form, office.today(), different);
        await().pollInSameThread()
                .atMost(Duration.ofMillis(Chromium.PATIENCE_MS))
                .until(() -> clerk.tasks(caseNumber).stream()
                        .filter(task -> Clerk.form(task).equals(form))
                        .anyMatch(task -> clerk.signs(task.path("id").asText(), fields)));
        return wrote(login, form);
    }

    /** Somebody reports an event that changes the course of the case. */
    FamilyStory event(String login, String kind) {
        office.as(login)
                .begins("CaseEventProcess", "report-case-event")
                .fill(Forms.filled("report-case-event", office.today(), "caseNumber", caseNumber, "eventKind", kind))
                .complete();
        return wrote(login, "report-case-event");
    }

    FamilyStory wrote(String login, String form) {
        written.add(new Signed(form, login));
        return this;
    }

    FormPage open(String login, String form) {
        return office.as(login).opens(caseNumber, form);
    }

    FamilyStory timePasses(String span) {
        office.timePasses(span);
        return this;
    }

    /** From the signal to the conference's agreement to support the family. */
    FamilyStory isAccepted(String level, Map<String, Object> scores) {
        return then("intake", "identify-family")
                .then("intake", "collect-information")
                .then("curator", "survey-home")
                .score("assess-risks", scores)
                .then("supervisor", "choose-route", "decidedLevel", level)
                .then("secretary", "hold-case-conference", "decidedLevel", level);
    }

    /** From the conference's agreement to support by a plan with one action of the curator's own. */
    FamilyStory isSupported(String curator) {
        return then("curator", "sign-agreement")
                .then("supervisor", "appoint-curator", "curator", curator)
                .then("curator", "draft-plan")
                .then("supervisor", "approve-plan");
    }

    /** From the conference's agreement to support by a plan with these actions, agencies being allowed to know. */
    FamilyStory isSupported(String curator, List<Map<String, Object>> consents, List<Map<String, Object>> actions) {
        return then("curator", "sign-agreement", "consents", consents)
                .then("supervisor", "appoint-curator", "curator", curator)
                .then("curator", "draft-plan", "actions", actions)
                .then("supervisor", "approve-plan");
    }

    /** The family's latest referral. */
    JsonNode referral() {
        JsonNode all = office.as("curator").asks("/api/cases/" + caseNumber + "/referrals");
        return all.path(all.size() - 1);
    }

    /** The latest referral of the family comes to this status; gives its number. */
    String referralBecomes(String status) {
        await().pollInSameThread()
                .atMost(Duration.ofMillis(2 * Chromium.PATIENCE_MS))
                .untilAsserted(
                        () -> assertThat(referral().path("status").asText()).isEqualTo(status));
        return referral().path("number").asText();
    }

    /** The curator finds a proof of what the agency reports, and the family says whether it was helped. */
    FamilyStory isHelped(boolean helped) {
        return then("curator", "verify-outcome").then("curator", "confirm-with-family", "helpArrived", helped);
    }

    /** The curator scores the family's risks and strengths. */
    FamilyStory score(String form, Map<String, Object> scores) {
        office.as("curator").completes(caseNumber, form, scores);
        return wrote("curator", form);
    }

    /** The case comes to be {@code AFTER_CARE}, {@code CLOSED} and so on, as soon as the server has done its part. */
    FamilyStory becomes(String status) {
        await().pollInSameThread()
                .atMost(Duration.ofMillis(Chromium.PATIENCE_MS))
                .untilAsserted(() -> assertThat(
                                caseFile().path("supportCase").path("status").asText())
                        .isEqualTo(status));
        return this;
    }

    static Map<String, Object> consent(String person, String recipient) {
        return Map.of("person", person, "recipient", recipient, "purpose", "REFERRAL");
    }

    /** An action of the plan that an agency carries out for somebody of the family. */
    static Map<String, Object> help(String agency, String person, int order, LocalDate today) {
        Map<String, Object> action = new HashMap<>(Forms.action(agency, agency, today));
        action.put("person", person);
        action.put("order", order);
        return action;
    }

    /** An action that an agency of another kind carries out, such as {@code PSYCHOLOGY}. */
    static Map<String, Object> otherHelp(String domain, String person, int order, LocalDate today) {
        Map<String, Object> action = help("OTHER", person, order, today);
        action.put("domain", domain);
        return action;
    }

    /** What somebody wrote into a form of the case, the last time it was filled in. */
    JsonNode content(String form) {
        return StreamSupport.stream(caseFile().path("chronology").spliterator(), false)
                .filter(entry -> entry.path("form").asText().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .path("content");
    }

    JsonNode caseFile() {
        return office.as(reader).caseFile(caseNumber);
    }

    /** The case file holds every form that was written, by whom, in this order, and nobody else's. */
    FamilyStory isUnbroken() {
        List<JsonNode> chronology = StreamSupport.stream(
                        caseFile().path("chronology").spliterator(), false)
                .toList();
        List<JsonNode> forms = chronology.stream()
                .filter(entry -> entry.path("kind").asText().equals("FORM"))
                .toList();
        assertThat(forms.stream()
                        .map(entry -> new Signed(
                                entry.path("form").asText(), entry.path("by").asText())))
                .as("forms in the case file of %s", caseNumber)
                .containsExactlyElementsOf(written);
        assertThat(forms.stream().map(entry -> Instant.parse(entry.path("at").asText())))
                .isSorted();
        assertThat(chronology)
                .allSatisfy(entry -> assertThat(entry.path("by").asText()).isNotBlank());
        return this;
    }
}

package org.opora.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.HelpRequest.Channel;
import org.opora.careleaver.HelpRequest.Kind;
import org.opora.careleaver.HelpRequest.Outcome;
import org.opora.careleaver.HelpRequest.Way;
import org.opora.careleaver.HelpRequests;
import org.opora.careleaver.HelpRequests.Asked;
import org.opora.casefile.CaseKind;
import org.opora.casefile.FamilyMerges;
import org.opora.casefile.SupportCases;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that figures are counted from. */
class HandWritten {

    private final Organisations organisations;
    private final SupportCases cases;
    private final CareLeavers registry;
    private final FamilyMerges merges;
    private final HelpRequests requests;
    private final JdbcClient jdbc;

    HandWritten(
            Organisations organisations,
            SupportCases cases,
            CareLeavers registry,
            FamilyMerges merges,
            HelpRequests requests,
            JdbcClient jdbc) {
        this.organisations = organisations;
        this.cases = cases;
        this.registry = registry;
        this.merges = merges;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    void home(String id) {
        organisations.open(new Organisation(id, id, Organisation.Kind.INSTITUTION, null));
    }

    /** Number of a case that is about nobody in the registry of leavers. */
    String family(String home) {
        return cases.open(CaseKind.FAMILY_PATRONAGE, home);
    }

    void merge(String kept, String joined) {
        merges.merge(
                registry.ofCase(kept).orElseThrow().family(),
                registry.ofCase(joined).orElseThrow().family(),
                "one person");
    }

    String leaver(String home, String exitOn, @Nullable LocalDate bornOn) {
        String number = cases.open(CaseKind.CARE_LEAVER, home);
        NewPerson person = new NewPerson("SELF", "Иванов", "Пётр", null, bornOn, null);
        NewCareLeaver leaver =
                new NewCareLeaver(person, "Чита", null, home, LocalDate.parse(exitOn), Circumstances.unknown());
        cases.attachFamily(number, registry.register(number, leaver).family());
        return number;
    }

    /** @param outcome absent while the request is open */
    void helped(String number, String kind, @Nullable String day, @Nullable String outcome) {
        Asked asked = new Asked(Kind.valueOf(kind), Channel.PHONE, "Нужна помощь.", LocalDate.parse("2025-12-01"));
        UUID id = requests.open(cases.get(number), asked).id();
        requests.answer(id, Way.OWN_HELP, null);
        if (day != null && outcome != null) {
            requests.resolve(id, Outcome.valueOf(outcome), LocalDate.parse(day));
        }
    }

    void planned(String number, String kind, String day, @Nullable String outcome) {
        LocalDate on = LocalDate.parse(day);
        insert(
                "visit.visit (id, case_number, episode, kind, planned_on, held_on, outcome, missed_in_row)",
                UUID.randomUUID(),
                number,
                1,
                kind,
                on,
                outcome == null ? null : on.plusDays(1),
                outcome,
                0);
    }

    void act(String number, String day, String finding, String... problems) {
        insert(
                "careleaver.housing_inspection (id, case_number, organisation, held_on, finding, problems)",
                UUID.randomUUID(),
                number,
                homeOf(number),
                LocalDate.parse(day),
                finding,
                problems);
    }

    /** Nobody owns it. */
    void escalation(String home, String reason, String opened, @Nullable String resolved) {
        insert(
                "careleaver.escalation (id, case_number, organisation, reason, opened_at, resolved_at, resolution)",
                UUID.randomUUID(),
                "CL-2026-000001",
                home,
                reason,
                OffsetDateTime.parse(opened),
                resolved == null ? null : OffsetDateTime.parse(resolved),
                resolved == null ? null : "SOLVED");
    }

    void own(String reason, String login) {
        jdbc.sql("update careleaver.escalation set owner = ? where reason = ?")
                .params(login, reason)
                .update();
    }

    private String homeOf(String number) {
        return cases.get(number).organisation();
    }

    private void insert(String columns, @Nullable Object... values) {
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into %s values (%s)".formatted(columns, marks))
                .params(Arrays.asList(values))
                .update();
    }
}

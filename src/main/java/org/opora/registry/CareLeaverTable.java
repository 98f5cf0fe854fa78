package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of care leavers and of the statuses they had. */
@Component
class CareLeaverTable {

    private static final String SELECT = """
            select l.*, p.last_name_enc, p.first_name_enc, p.middle_name_enc, p.born_on_enc, p.snils_enc, 'SELF' as role
            from registry.care_leaver l join registry.person p on p.id = l.person
            """;

    private final JdbcClient jdbc;
    private final PersonTable persons;
    private final Sight sight;
    private final Region region;

    CareLeaverTable(JdbcClient jdbc, PersonTable persons, Sight sight, Region region) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.sight = sight;
        this.region = region;
    }

    void insert(String caseNumber, UUID family, UUID person, NewCareLeaver leaver) {
        UUID id = UUID.randomUUID();
        circumstances(jdbc.sql("""
                insert into registry.care_leaver values (:id, :person, :family, :case, :institution, :exitOn,
                    :destination, :education, :work, :housingRight, :housing, :movedInOn, :tenancyUntil, :status, :now,
                    :login)
                """), leaver.circumstances())
                .param("id", id)
                .param("person", person)
                .param("family", family)
                .param("case", caseNumber)
                .param("institution", leaver.institution())
                .param("exitOn", leaver.exitOn())
                .param("status", CareLeaverStatus.REGISTERED.name())
                .param("now", region.now())
                .param("login", sight.login())
                .update();
        noteStatus(caseNumber);
    }

    boolean isKnown(UUID person) {
        return jdbc.sql("select exists (select 1 from registry.care_leaver where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    Optional<CareLeaver> find(UUID id) {
        return jdbc.sql(SELECT + "where l.id = :id")
                .param("id", id)
                .query((rows, index) -> leaver(rows))
                .optional();
    }

    Optional<CareLeaver> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where l.case_number = :case")
                .param("case", caseNumber)
                .query((rows, index) -> leaver(rows))
                .optional();
    }

    /** Names are encrypted, so they are put in order here. */
    List<CareLeaver> ofInstitution(String institution) {
        return jdbc
                .sql(SELECT + "where l.institution = :institution")
                .param("institution", institution)
                .query((rows, index) -> leaver(rows))
                .list()
                .stream()
                .sorted(Comparator.comparing(leaver -> leaver.person().fullName()))
                .toList();
    }

    void move(String caseNumber, CareLeaverStatus status) {
        int moved = jdbc.sql("""
                update registry.care_leaver set status = :status where case_number = :case and status <> :status
                """)
                .param("status", status.name())
                .param("case", caseNumber)
                .update();
        if (moved == 1) {
            noteStatus(caseNumber);
        }
    }

    void describe(String caseNumber, Circumstances circumstances) {
        circumstances(jdbc.sql("""
                update registry.care_leaver set destination = :destination, education = :education, work = :work,
                    housing_right = :housingRight, housing = :housing, moved_in_on = :movedInOn,
                    tenancy_until = :tenancyUntil
                where case_number = :case
                """), circumstances).param("case", caseNumber).update();
    }

    void leave(String caseNumber, LocalDate exitOn) {
        jdbc.sql("update registry.care_leaver set exit_on = :exitOn where case_number = :case")
                .param("exitOn", exitOn)
                .param("case", caseNumber)
                .update();
    }

    private void noteStatus(String caseNumber) {
        jdbc.sql("""
                insert into registry.care_leaver_status (care_leaver, status, since, noted_by)
                select id, status, :now, :login from registry.care_leaver where case_number = :case
                """)
                .param("now", region.now())
                .param("login", sight.login())
                .param("case", caseNumber)
                .update();
    }

    private static StatementSpec circumstances(StatementSpec statement, Circumstances circumstances) {
        return statement
                .param("destination", circumstances.destination())
                .param("education", circumstances.education())
                .param("work", circumstances.work())
                .param("housingRight", circumstances.housingRight())
                .param("housing", circumstances.housing())
                .param("movedInOn", circumstances.movedInOn(), Types.DATE)
                .param("tenancyUntil", circumstances.tenancyUntil(), Types.DATE);
    }

    private CareLeaver leaver(ResultSet rows) throws SQLException {
        return new CareLeaver(
                rows.getObject("id", UUID.class),
                persons.person(rows.getObject("person", UUID.class), rows),
                rows.getObject("family", UUID.class),
                rows.getString("case_number"),
                rows.getString("institution"),
                rows.getObject("exit_on", LocalDate.class),
                new Circumstances(
                        rows.getString("destination"),
                        rows.getString("education"),
                        rows.getString("work"),
                        rows.getString("housing_right"),
                        rows.getString("housing"),
                        rows.getObject("moved_in_on", LocalDate.class),
                        rows.getObject("tenancy_until", LocalDate.class)),
                CareLeaverStatus.valueOf(rows.getString("status")));
    }
}

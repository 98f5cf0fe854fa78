package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FieldRefused;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of persons and of who belongs to which family. */
@Component
class PersonTable {

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final FamilyIndexes indexes;
    private final SearchKeys searchKeys;

    PersonTable(JdbcClient jdbc, Sealed sealed, FamilyIndexes indexes, SearchKeys searchKeys) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.indexes = indexes;
        this.searchKeys = searchKeys;
    }

    /**
     * The person of this organisation with the same insurance number, else a new one.
     *
     * @throws FieldRefused if the number belongs to somebody born on another day: one of the two was mistyped
     */
    UUID register(NewPerson person, String organisation) {
        Optional<Person> known = withSnils(person.snils(), organisation);
        if (known.filter(other -> bornOnOtherDays(other, person)).isPresent()) {
            throw new FieldRefused("snils", "snils.otherBirthDate");
        }
        return known.map(Person::id).orElseGet(() -> insert(person, organisation));
    }

    private static boolean bornOnOtherDays(Person known, NewPerson told) {
        return known.bornOn() != null
                && told.bornOn() != null
                && !known.bornOn().equals(told.bornOn());
    }

    void join(UUID family, UUID person, String role, LocalDate from) {
        jdbc.sql("""
                insert into registry.family_member (family, person, role, member_from)
                values (:family, :person, :role, :from)
                """)
                .param("family", family)
                .param("person", person)
                .param("role", role)
                .param("from", from)
                .update();
    }

    List<Person> members(UUID family) {
        return jdbc.sql("""
                select p.*, m.role from registry.family_member m join registry.person p on p.id = m.person
                where m.family = :family and m.member_until is null
                order by m.role = 'CHILD', m.role <> 'MOTHER', m.role, p.id
                """)
                .param("family", family)
                .query((rows, index) -> person(rows))
                .list();
    }

    /** Anybody who ever belonged to the family, also under another entry of the same person. */
    Optional<Person> member(UUID family, UUID person) {
        return jdbc.sql("""
                select p.*, m.role from registry.family_member m join registry.person p on p.id = m.person
                where m.family = :family and p.id = :person order by m.member_from desc limit 1
                """)
                .param("family", family)
                .param("person", person)
                .query((rows, index) -> person(rows))
                .optional();
    }

    /**
     * Moves the members of one family to another, leaving out those who are there already. Who is there under another
     * entry (same name and date of birth, no other insurance number) comes as a former member: consents and referrals of
     * that entry stay within reach, and nobody is listed twice.
     */
    void move(UUID from, UUID to, LocalDate on) {
        jdbc.sql("""
                insert into registry.family_member (family, person, role, member_from, member_until)
                select :to, m.person, m.role, :on, case when exists (
                    select 1 from registry.family_member k join registry.person s on s.id = k.person
                    where k.family = :to and k.member_until is null and s.name_index = p.name_index
                    and (s.snils_index is null or p.snils_index is null)) then cast(:on as date) end
                from registry.family_member m join registry.person p on p.id = m.person
                where m.family = :from and m.member_until is null and not exists (
                    select 1 from registry.family_member k where k.family = :to and k.person = m.person
                    and k.member_until is null)
                on conflict (family, person, member_from) do update set member_until = excluded.member_until
                """).param("to", to).param("from", from).param("on", on).update();
        jdbc.sql("""
                update registry.family_member set member_until = greatest(:on, member_from)
                where family = :from and member_until is null
                """).param("on", on).param("from", from).update();
    }

    private Optional<Person> withSnils(@Nullable Snils snils, String organisation) {
        if (snils == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select p.*, 'SELF' as role from registry.person p
                where organisation = :organisation and snils_index = :snils
                """)
                .param("organisation", organisation)
                .param("snils", indexes.snils(snils))
                .query((rows, index) -> person(rows))
                .optional();
    }

    private UUID insert(NewPerson person, String organisation) {
        UUID id = UUID.randomUUID();
        Snils snils = person.snils();
        jdbc.sql("""
                insert into registry.person values (:id, :organisation, :lastName, :firstName, :middleName, :bornOn,
                    :snils, :snilsIndex, :nameIndex, :searchKeys, :searchVersion)
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("lastName", sealed.seal(person.lastName(), row("last_name", id)))
                .param("firstName", sealed.seal(person.firstName(), row("first_name", id)))
                .param("middleName", sealed.seal(person.middleName(), row("middle_name", id)))
                .param("bornOn", sealed.seal(person.bornOn(), row("born_on", id)))
                .param("snils", sealed.seal(snils == null ? null : snils.digits(), row("snils", id)))
                .param("snilsIndex", indexes.snils(snils))
                .param("nameIndex", indexes.name(person))
                .param(
                        "searchKeys",
                        searchKeys.person(organisation, person.lastName(), person.firstName(), person.middleName()))
                .param("searchVersion", SearchKeys.VERSION)
                .update();
        return id;
    }

    private Person person(ResultSet rows) throws SQLException {
        return person(rows.getObject("id", UUID.class), rows);
    }

    /** The person with this id, from a row that holds the columns of a person and the role. */
    Person person(UUID id, ResultSet rows) throws SQLException {
        String bornOn = sealed.openIfThere(rows.getBytes("born_on_enc"), row("born_on", id));
        String snils = sealed.openIfThere(rows.getBytes("snils_enc"), row("snils", id));
        return new Person(
                id,
                rows.getString("role"),
                sealed.open(rows.getBytes("last_name_enc"), row("last_name", id)),
                sealed.open(rows.getBytes("first_name_enc"), row("first_name", id)),
                sealed.openIfThere(rows.getBytes("middle_name_enc"), row("middle_name", id)),
                bornOn == null ? null : LocalDate.parse(bornOn),
                snils == null ? null : new Snils(snils));
    }

    private static Row row(String column, UUID id) {
        return new Row("registry.person", column, id);
    }
}

package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server has just come up on an empty database; this is what its migrations left there. */
@HardeningTest
class MigrationTests {

    /** Words in names of columns that speak of people or of what people write. */
    private static final Set<String> PERSONAL = Set.of(
            "surname",
            "name",
            "address",
            "phone",
            "snils",
            "born",
            "note",
            "words",
            "reason",
            "body",
            "title",
            "indicator",
            "text",
            "comment",
            "finding",
            "inputs",
            "outputs");

    private static final Set<String> RELEASED =
            Set.of("0001", "0050", "0100", "0200", "0300", "0400", "0500", "0600", "0700", "0800", "0801");

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient database;

    @Autowired
    ChitaCases cases;

    @Test
    void allMigrationsAreAppliedAndStillTheSame() {
        assertThat(flyway.info().all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Stream.of(flyway.info().all()).map(MigrationInfo::getState))
                .allSatisfy(state ->
                        assertThat(state.isApplied() && !state.isFailed()).isTrue());
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    /** Installations have run up to 0801, and Flyway refuses to run an older number later: a new one must be higher. */
    @Test
    void newMigrationsComeAfterThoseThatInstallationsHave() {
        assertThat(flyway.info().all())
                .extracting(MigrationInfo::getVersion)
                .filteredOn(version -> !RELEASED.contains(version.getVersion()))
                .allSatisfy(version -> assertThat(version.isNewerThan("0801"))
                        .as(version.getVersion())
                        .isTrue());
    }

    @Test
    void everyColumnSaysWhatItHolds() {
        assertThat(columns().stream().filter(column -> column.comment().isBlank()))
                .isEmpty();
    }

    @Test
    void whatIsPersonalIsEncryptedOrSaysWhyNot() {
        assertThat(columns().stream().filter(Column::looksPersonal).filter(column -> !column.isExplained()))
                .isEmpty();
        assertThat(columns().stream().filter(column -> column.name().endsWith("_enc")))
                .hasSizeGreaterThan(15)
                .allSatisfy(column -> assertThat(column.type()).isEqualTo("bytea"))
                .allSatisfy(column -> assertThat(column.comment()).containsIgnoringCase("encrypted"));
    }

    @Test
    void theLedgerNeverChanges() {
        String number = cases.supported().caseNumber();
        for (String change : List.of(
                "update casefile.entry set written_by = 'mallory' where case_number = '%s'",
                "update casefile.entry set body_enc = body_enc where case_number = '%s'",
                "delete from casefile.entry where case_number = '%s'",
                "truncate casefile.entry cascade /* %s */")) {
            assertThatThrownBy(() -> database.sql(change.formatted(number)).update())
                    .hasMessageContaining("never changes");
        }
    }

    private List<Column> columns() {
        return database.sql("""
                        select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
                            coalesce(col_description(c.oid, a.attnum), '') as comment
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                            and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                        order by 1, a.attnum""").query(Column.class).list();
    }

    record Column(String table, String name, String type, String comment) {

        boolean looksPersonal() {
            boolean text = type.startsWith("text") || type.startsWith("character") || type.equals("bytea");
            boolean saysSo = comment.toLowerCase(Locale.ROOT).contains("personal data");
            return text && (saysSo || Stream.of(name.split("_")).anyMatch(PERSONAL::contains));
        }

        boolean isExplained() {
            String words = comment.toLowerCase(Locale.ROOT);
            return name.endsWith("_enc")
                    || Stream.of(
                                    "no personal data",
                                    "not personal data",
                                    "keyed hash",
                                    "of staff",
                                    "pseudonymous",
                                    "once joined",
                                    "code of",
                                    "name of the attribute",
                                    "login",
                                    "network address")
                            .anyMatch(words::contains);
        }
    }
}

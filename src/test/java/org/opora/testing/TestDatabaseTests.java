package org.opora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TestDatabaseTests {

    @Test
    void givesEachCallerAnEmptyPostgres17() {
        JdbcClient first = client();
        JdbcClient second = client();
        first.sql("create table note (id int)").update();

        assertThat(first.sql("show server_version").query(String.class).single())
                .startsWith("17.");
        assertThat(second.sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void knowsCyrillicLetters() {
        assertThat(client().sql("select lower('ОПОРА')").query(String.class).single())
                .isEqualTo("опора");
    }

    private static JdbcClient client() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.create(), "postgres", ""));
    }
}

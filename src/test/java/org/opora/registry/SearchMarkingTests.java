package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of an earlier release get their marks, on several nodes at once and after one of them has died. */
@OporaTest
class SearchMarkingTests {

    private static final int FAMILIES = 450;
    private static final int BATCH = 200;

    @Autowired
    SearchMarking marking;

    @Autowired
    FamilyTable families;

    @Autowired
    JdbcClient jdbc;

    private List<UUID> made = List.of();

    @BeforeEach
    void familiesWithoutMarksAreKnown() {
        made = IntStream.range(0, FAMILIES)
                .mapToObj(number -> families.insert(
                        new NewFamily(
                                "Ковалёва-" + number, "ул. Мира, " + number, null, null, "chita-centre", List.of()),
                        "intake"))
                .toList();
        jdbc.sql("update registry.family set search_keys = '{}', search_version = 0")
                .update();
        jdbc.sql("create sequence registry.marked").update();
        jdbc.sql("""
                create function registry.count_mark() returns trigger language plpgsql as $$
                begin perform nextval('registry.marked'); return new; end $$
                """).update();
        jdbc.sql("create trigger count_mark before update on registry.family for each row execute function"
                        + " registry.count_mark()")
                .update();
    }

    @AfterEach
    void uncounted() {
        jdbc.sql("drop trigger count_mark on registry.family").update();
        jdbc.sql("drop function registry.count_mark").update();
        jdbc.sql("drop sequence registry.marked").update();
        jdbc.sql("delete from registry.family where id in (:made)")
                .param("made", made)
                .update();
    }

    @Test
    void twoNodesShareTheWork() {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture.allOf(node(together), node(together)).join();

        assertThat(unmarked()).isZero();
        assertThat(jdbc.sql("select last_value from registry.marked")
                        .query(Long.class)
                        .single())
                .isEqualTo(known());
    }

    @Test
    void whatANodeDidNotFinishIsTakenUpAgain() {
        jdbc.sql("alter sequence registry.marked maxvalue " + (BATCH + 50)).update();

        assertThatException().isThrownBy(marking::mark);
        assertThat(unmarked()).isEqualTo(known() - BATCH);

        jdbc.sql("alter sequence registry.marked no maxvalue").update();
        marking.mark();
        assertThat(unmarked()).isZero();
    }

    private CompletableFuture<Void> node(CyclicBarrier together) {
        return CompletableFuture.runAsync(() -> {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            marking.mark();
        });
    }

    private long known() {
        return jdbc.sql("select count(*) from registry.family")
                .query(Long.class)
                .single();
    }

    private long unmarked() {
        return jdbc.sql("select count(*) from registry.family where search_version = 0 or cardinality(search_keys) = 0")
                .query(Long.class)
                .single();
    }
}

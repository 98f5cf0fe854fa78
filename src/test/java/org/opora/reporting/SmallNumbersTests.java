package org.opora.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is published leaves every small number open, to a reader who knows the rule, too: there is always another table
 * that would have been published in the same way.
 */
class SmallNumbersTests {

    private static final int LARGEST = 9;

    @Test
    void hidesASmallNumberAndTheNextLargerOnes() {
        assertThat(published(20, 3, 7, 10)).containsExactly(20L, null, null, 10L);
        assertThat(published(27, 3, 7, 7, 10)).containsExactly(27L, null, null, null, 10L);
        assertThat(published(5, 0, 5)).containsExactly(5L, null, null);
        assertThat(published(4, 1, 3)).containsExactly(null, null, null);
    }

    @Test
    void leavesLargeNumbersAlone() {
        assertThat(published(16, 5, 5, 6)).containsExactly(16L, 5L, 5L, 6L);
    }

    @Test
    void hidesNoNumberOfInstitutionsAndTellsNoAge() {
        Count institutions = Count.of("INSTITUTIONS", 3, Unit.INSTITUTIONS);
        Figures hidden =
                SmallNumbers.hide(new Figures(List.of(institutions, Count.of("OLDEST", 90, Unit.DAYS)), List.of()));

        assertThat(hidden.totals()).containsExactly(institutions);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void noSmallNumberOfAnyTableIsTheTotalMinusTheOthers(int rows) {
        staysOpen(tables(rows).map(values -> table(sum(values), values)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void norWherePersonsCountInSeveralRows(int rows) {
        staysOpen(tables(rows)
                .flatMap(values -> LongStream.rangeClosed(
                                LongStream.of(values).max().orElse(0), sum(values))
                        .mapToObj(total -> table(total, values))));
    }

    @Test
    void norWhereATotalIsTakenApartTwice() {
        Map<Long, List<long[]>> bySum = new HashMap<>();
        tables(3)
                .forEach(values -> bySum.computeIfAbsent(sum(values), sum -> new ArrayList<>())
                        .add(values));
        staysOpen(tables(2)
                .flatMap(first -> bySum.get(sum(first)).stream().map(second -> table(sum(first), first, second))));
    }

    @Test
    void norInLargeTables() {
        Random random = new Random(4);
        for (int run = 0; run < 20_000; run++) {
            int most = 2 + random.nextInt(30);
            long[] values = random.longs(2 + random.nextInt(17), 0, most).toArray();
            Figures figures = table(sum(values), values);
            Figures published = SmallNumbers.hide(figures);
            for (int row = 0; row < values.length; row++) {
                if (values[row] < SmallNumbers.LEAST
                        && published.totals().get(0).value() != null) {
                    assertThat(another(values, row, published))
                            .as(figures.toString())
                            .isTrue();
                }
            }
        }
    }

    /** Swaps with another row, or heaps everything up in one: is the same published, with another number here? */
    private static boolean another(long[] values, int row, Figures published) {
        return IntStream.range(0, values.length)
                        .filter(other -> values[other] != values[row])
                        .mapToObj(other -> {
                            long[] swapped = values.clone();
                            swapped[row] = values[other];
                            swapped[other] = values[row];
                            return swapped;
                        })
                        .map(swapped -> SmallNumbers.hide(table(sum(swapped), swapped)))
                        .anyMatch(published::equals)
                || heapedUp(values, row, published);
    }

    private static boolean heapedUp(long[] values, int row, Figures published) {
        long[] heap = new long[values.length];
        heap[row] = sum(values);
        return SmallNumbers.hide(table(sum(values), heap)).equals(published);
    }

    private static void staysOpen(Stream<Figures> tables) {
        Map<Figures, Map<Integer, Set<Long>>> possible = new HashMap<>();
        tables.forEach(figures -> {
            Map<Integer, Set<Long>> values =
                    possible.computeIfAbsent(SmallNumbers.hide(figures), published -> new HashMap<>());
            List<Long> all = values(figures);
            IntStream.range(0, all.size())
                    .forEach(cell ->
                            values.computeIfAbsent(cell, any -> new HashSet<>()).add(all.get(cell)));
        });
        assertThat(possible).isNotEmpty();
        possible.forEach((published, cells) -> cells.forEach((cell, values) -> assertThat(values)
                .as("%s, cell %s", published, cell)
                .satisfiesAnyOf(
                        several -> assertThat(several).hasSizeGreaterThan(1),
                        one -> assertThat(one).allMatch(value -> value >= SmallNumbers.LEAST))));
    }

    private static Stream<long[]> tables(int rows) {
        if (rows == 0) {
            return Stream.of(new long[0]);
        }
        return tables(rows - 1)
                .flatMap(values -> LongStream.rangeClosed(0, LARGEST)
                        .mapToObj(value -> LongStream.concat(LongStream.of(values), LongStream.of(value))
                                .toArray()));
    }

    private static Figures table(long total, long[]... breakdowns) {
        return new Figures(
                List.of(Count.of("ALL", total, Unit.PERSONS)),
                Stream.of(breakdowns)
                        .map(values -> new Breakdown(
                                "part",
                                "ALL",
                                IntStream.range(0, values.length)
                                        .mapToObj(row -> Count.of("R" + row, values[row], Unit.PERSONS))
                                        .toList()))
                        .toList());
    }

    private static List<Long> published(long total, long... values) {
        return values(SmallNumbers.hide(table(total, values)));
    }

    private static List<Long> values(Figures figures) {
        return Stream.concat(
                        figures.totals().stream(),
                        figures.breakdowns().stream().flatMap(breakdown -> breakdown.rows().stream()))
                .map(Count::value)
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private static long sum(long[] values) {
        return LongStream.of(values).sum();
    }
}

package org.opora.registry;

import java.util.LinkedHashSet;
import java.util.Set;

/** How far two spellings are from each other. */
final class Spelling {

    private static final int SHORT = 3;
    private static final int LONGEST = 16;

    private Spelling() {}

    /**
     * The word and every word that is left when one of its letters is left out. Two words that differ by one letter that
     * is wrong, missing, added or exchanged with its neighbour have one of these in common. Short words stand for
     * themselves only.
     */
    static Set<String> neighbours(String word) {
        String kept = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        Set<String> neighbours = new LinkedHashSet<>(Set.of(kept));
        for (int index = 0; kept.length() > SHORT && index < kept.length(); index++) {
            neighbours.add(kept.substring(0, index) + kept.substring(index + 1));
        }
        return neighbours;
    }

    /** Letters that are wrong, missing, added or exchanged with their neighbours (optimal string alignment). */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            steps[row][0] = row;
            for (int column = 1; column <= other.length(); column++) {
                if (row == 0) {
                    steps[0][column] = column;
                    continue;
                }
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int least = Math.min(steps[row - 1][column], steps[row][column - 1]) + 1;
                steps[row][column] = Math.min(least, steps[row - 1][column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    steps[row][column] = Math.min(steps[row][column], steps[row - 2][column - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}

package org.opora.careleaver.intake;

import java.util.List;

/**
 * A line of a file with its cells.
 *
 * @param number as a spreadsheet shows it, from 1
 */
record Line(int number, List<Cell> cells) {

    /** Far more than there are columns. */
    static final int MOST_CELLS = 100;

    /** @throws org.opora.engine.FieldRefused if there are cells far to the right */
    static Line of(int number, List<Cell> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isEmpty()) {
            length--;
        }
        if (length > MOST_CELLS) {
            throw Refusal.of("tooManyCells", String.valueOf(number), MOST_CELLS);
        }
        return new Line(number, List.copyOf(cells.subList(0, length)));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Such as {@code C5}. */
    String place(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString() + number;
    }
}

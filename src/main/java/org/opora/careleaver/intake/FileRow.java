package org.opora.careleaver.intake;

import java.util.List;
import java.util.Map;
import org.opora.careleaver.Finding;

/**
 * A leaver as a line of a file tells of him.
 *
 * @param number of the line
 * @param texts of the cells that are filled
 * @param findings cells that cannot be read at all
 */
record FileRow(int number, Map<Column, String> texts, List<Finding> findings) {

    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "FileRow[" + number + "]";
    }
}

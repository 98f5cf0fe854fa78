package org.opora.careleaver.intake;

import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of a file until there are more than it may have. Empty ones do not count. */
final class Lines {

    private final List<Line> all = new ArrayList<>();
    private final int most;

    /** @param rows beside the first line, which names the columns */
    Lines(int rows) {
        this.most = rows;
    }

    /** @throws org.opora.engine.FieldRefused if it is one too many */
    void add(Line line) {
        if (line.isEmpty()) {
            return;
        }
        if (all.size() > most) {
            throw Refusal.of("tooManyRows", most);
        }
        all.add(line);
    }

    List<Line> all() {
        return all;
    }
}

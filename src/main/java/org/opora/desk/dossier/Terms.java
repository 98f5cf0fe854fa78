package org.opora.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods of tables (ISO-8601) in words. */
record Terms(Said said) {

    private static final Pattern PERIOD =
            Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?");
    private static final List<String> UNITS = List.of("years", "months", "weeks", "days", "hours", "minutes");

    /** The text itself if it is no period. */
    String of(String period) {
        Matcher parts = PERIOD.matcher(period);
        if (period.length() < 3 || !parts.matches()) {
            return period;
        }
        List<String> words = new ArrayList<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String count = parts.group(unit + 1);
            if (count != null) {
                words.add(said.text("unit." + UNITS.get(unit), count));
            }
        }
        return words.isEmpty() ? period : String.join(" ", words);
    }
}

package org.opora.careleaver.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opora.engine.Fields;
import org.opora.registry.CareLeaver;
import org.opora.registry.Circumstances;

/** How a care leaver lives, as the forms ask it. */
final class CircumstanceFields {

    private static final String UNKNOWN = "UNKNOWN";

    private CircumstanceFields() {}

    static Circumstances of(Fields form) {
        return new Circumstances(
                form.text("destination").orElse(UNKNOWN),
                form.text("education").orElse(UNKNOWN),
                form.text("work").orElse(UNKNOWN),
                form.text("housingRight").orElse(UNKNOWN),
                form.text("housing").orElse(UNKNOWN),
                form.date("movedInOn").orElse(null),
                form.date("tenancyUntil").orElse(null));
    }

    static Map<String, Object> values(CareLeaver leaver) {
        Circumstances known = leaver.circumstances();
        var values = new HashMap<String, Object>();
        values.put("exitOn", leaver.exitOn().toString());
        values.put("destination", known.destination());
        values.put("education", known.education());
        values.put("work", known.work());
        values.put("housingRight", known.housingRight());
        values.put("housing", known.housing());
        Optional.ofNullable(known.movedInOn()).map(LocalDate::toString).ifPresent(day -> values.put("movedInOn", day));
        Optional.ofNullable(known.tenancyUntil())
                .map(LocalDate::toString)
                .ifPresent(day -> values.put("tenancyUntil", day));
        return values;
    }
}

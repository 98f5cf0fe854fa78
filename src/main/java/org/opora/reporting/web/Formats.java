package org.opora.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which of the two formats a program prefers. */
final class Formats {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private Formats() {}

    /** JSON unless CSV is named, and named before or in the place of JSON. */
    static boolean prefersCsv(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            double csv = quality(types, "csv");
            return csv > 0 && csv >= quality(types, "json");
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static double quality(List<MediaType> types, String subtype) {
        return types.stream()
                .filter(type -> type.getSubtype().equals(subtype))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}

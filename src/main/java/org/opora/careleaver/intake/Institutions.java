package org.opora.careleaver.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opora.organisation.Organisation;

/** The institutions whose leavers a person may enter, by code and by name. */
final class Institutions {

    private final Map<String, Optional<String>> ids = new HashMap<>();

    /** @param all whom the person may see, of whatever kind */
    Institutions(List<Organisation> all) {
        List<Organisation> institutions = all.stream()
                .filter(one -> one.kind() == Organisation.Kind.INSTITUTION)
                .toList();
        institutions.forEach(
                one -> ids.merge(plain(one.name()), Optional.of(one.id()), (first, second) -> Optional.empty()));
        institutions.forEach(one -> ids.put(plain(one.id()), Optional.of(one.id())));
    }

    Optional<String> id(String text) {
        return ids.getOrDefault(plain(text), Optional.empty());
    }

    /** True if several have this name. */
    boolean isAmbiguous(String text) {
        return ids.containsKey(plain(text)) && id(text).isEmpty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').strip().replaceAll("\\s+", " ");
    }
}

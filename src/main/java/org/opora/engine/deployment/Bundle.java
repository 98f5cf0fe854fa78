package org.opora.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Models and forms that are deployed together.
 *
 * @param name of the folder below {@code processes/} and {@code forms/}
 * @param files bytes by file name; models and forms together
 * @param translations Russian words by the English source text
 */
public record Bundle(String name, SortedMap<String, byte[]> files, Map<String, String> translations) {

    public List<String> named(String ending) {
        return files.keySet().stream().filter(file -> file.endsWith(ending)).toList();
    }

    /** Content of a file of the bundle. */
    public byte[] content(String file) {
        return Optional.ofNullable(files.get(file)).orElseThrow();
    }
}

package org.opora.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads the bundles: from {@code processes/} and {@code forms/} beside the server if they are there, else from the jar.
 * Never half from here and half from there: an analyst who puts forms beside the server expects them to be used.
 */
public class ModelFolders {

    private final String root;
    private final String source;

    private ModelFolders(String root, String source) {
        this.root = root;
        this.source = source;
    }

    /**
     * @param directory holds {@code processes/} and {@code forms/}; the empty path is the working directory, which may
     *     hold neither
     * @throws ModelsRefused if forms stand there without processes, or nothing at all where a directory was named
     */
    public static ModelFolders at(Path directory) {
        if (Files.isDirectory(directory.resolve("processes"))) {
            return new ModelFolders(
                    directory.toUri().toString(), directory.toAbsolutePath().toString());
        }
        if (Files.isDirectory(directory.resolve("forms"))) {
            throw refused(directory, "is missing beside forms/; put both there, or neither to use those of the jar");
        }
        if (!directory.toString().isEmpty()) {
            throw refused(directory, "is missing, though the setting opora.models (OPORA_MODELS) names this directory");
        }
        return new ModelFolders("classpath*:models/", "the jar");
    }

    private static ModelsRefused refused(Path directory, String rule) {
        String folder = directory.toAbsolutePath().resolve("processes") + "/";
        return new ModelsRefused(List.of(new Problem(folder, "folder", rule)));
    }

    /** Where the models come from, for people. */
    String source() {
        return source;
    }

    /** Every bundle, in the order of names. */
    public List<Bundle> bundles() {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        for (String kind : List.of("processes", "forms")) {
            for (Resource file : resources(root + kind + "/**/*.*")) {
                String[] path = relativePath(kind, file);
                if (path.length == 2) {
                    folders.computeIfAbsent(path[0], name -> new TreeMap<>()).put(key(kind, path[1]), content(file));
                }
            }
        }
        return folders.entrySet().stream()
                .map(folder -> bundle(folder.getKey(), folder.getValue()))
                .toList();
    }

    private static String key(String kind, String file) {
        return file.endsWith(".yaml") ? kind + "/" + file : file;
    }

    private static Bundle bundle(String name, Map<String, byte[]> files) {
        TreeMap<String, byte[]> models = new TreeMap<>(files);
        Map<String, String> translations = new HashMap<>();
        files.forEach((file, content) -> {
            if (file.endsWith(".yaml")) {
                translations.putAll(catalogue(content));
                models.remove(file);
            }
        });
        return new Bundle(name, models, translations);
    }

    private static Map<String, String> catalogue(byte[] yaml) {
        Map<String, Object> texts = new Yaml().load(new String(yaml, java.nio.charset.StandardCharsets.UTF_8));
        Map<String, String> translations = new HashMap<>();
        if (texts != null) {
            texts.forEach((source, translation) -> translations.put(source, String.valueOf(translation)));
        }
        return translations;
    }

    private static String[] relativePath(String kind, Resource file) {
        String url = url(file);
        String path = url.substring(url.lastIndexOf("/" + kind + "/") + kind.length() + 2);
        return Arrays.stream(path.split("/")).toArray(String[]::new);
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("models cannot be read at " + pattern, e);
        }
    }

    private static String url(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

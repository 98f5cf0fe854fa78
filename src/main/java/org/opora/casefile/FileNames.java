package org.opora.casefile;

import java.text.Normalizer;

/** Names of files as senders give them: without folders, without signs that deceive, with the ending of what they are. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    static String of(String given, FileKind kind) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .strip();
        String stem = name.isEmpty() || name.matches("\\.+") ? "scan" : name;
        int end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST));
        return stem.substring(0, end) + "." + kind.ending();
    }
}

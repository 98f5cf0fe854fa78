package org.opora.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached, below {@code opora.attachments}.
 *
 * @param largest one file
 * @param perCase all files of a case together, those taken out as well
 */
@ConfigurationProperties("opora.attachments")
public record AttachmentSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("500MB") DataSize perCase,
        @DefaultValue({"PDF", "JPEG", "PNG"}) Set<FileKind> kinds) {

    /** The kinds, for people. */
    public String names() {
        return kinds.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
    }

    /** For the choice of files in a browser. */
    public String accepted() {
        return kinds.stream().sorted().map(FileKind::mediaType).collect(Collectors.joining(","));
    }
}

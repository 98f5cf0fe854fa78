package org.opora.casefile.web;

import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.AttachmentRefused;
import org.opora.casefile.Attachments.Attachment;
import org.opora.engine.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page of files says. */
@Component
class AttachmentTexts {

    private static final double KILO = 1024;

    private final MessageSource messages;
    private final StaffDirectory staff;

    AttachmentTexts(MessageSource messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Each refused file by its name; without any file, that one is to be chosen. */
    List<String> faults(Map<String, AttachmentRefused> refused, Locale locale) {
        if (refused.isEmpty()) {
            return List.of(text("attachment.refused.none", locale));
        }
        return refused.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + text(
                                "attachment.refused." + entry.getValue().rule(),
                                locale,
                                entry.getValue().arguments()))
                .sorted()
                .toList();
    }

    Map<String, Object> line(Attachment attachment, boolean removable, Locale locale) {
        Map<String, Object> line = new HashMap<>();
        line.put("id", attachment.id());
        line.put("name", attachment.name());
        line.put("size", size(attachment.size(), locale));
        line.put("added", moment(attachment.addedAt(), locale));
        line.put("by", name(attachment.addedBy()));
        line.put("duplicate", attachment.duplicateOf() != null);
        line.put("removable", removable);
        OffsetDateTime removedAt = attachment.removedAt();
        line.put("here", removedAt == null);
        if (removedAt != null) {
            line.put(
                    "removed",
                    text(
                            "attachment.removed",
                            locale,
                            moment(removedAt, locale),
                            name(attachment.removedBy()),
                            String.valueOf(attachment.removedReason())));
        }
        return line;
    }

    private String name(@Nullable String login) {
        return staff.find(String.valueOf(login)).map(StaffDirectory.Staff::name).orElse(String.valueOf(login));
    }

    private String size(long bytes, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return bytes < KILO * KILO
                ? text("attachment.kilobytes", locale, format.format(Math.ceil(bytes / KILO)))
                : text("attachment.megabytes", locale, format.format(bytes / KILO / KILO));
    }

    private static String moment(OffsetDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment);
    }
}

package org.opora.careleaver.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.YearlyLists;
import org.opora.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reminds an institution of the list of those who leave this year, where it would send it. */
@Component
class ListReminder {

    private final YearlyLists lists;
    private final CurrentStaff currentStaff;
    private final MessageSource messages;

    ListReminder(YearlyLists lists, CurrentStaff currentStaff, MessageSource messages) {
        this.lists = lists;
        this.currentStaff = currentStaff;
        this.messages = messages;
    }

    /** Null if there is nothing to be reminded of. */
    @Nullable
    String words(Locale locale) {
        return lists.reminder(currentStaff.organisations())
                .map(reminder -> words(reminder, locale))
                .orElse(null);
    }

    private String words(YearlyLists.Reminder reminder, Locale locale) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(reminder.until());
        String key = reminder.late() ? "late" : "due";
        return messages.getMessage("careleaver.list." + key, new Object[] {day, reminder.entered()}, locale);
    }
}

package org.opora.desk.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.engine.StaffDirectory;
import org.opora.print.Frame;
import org.opora.print.Printout;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Prints into the answer while it is sent, so that a long case needs no more memory than a short one. */
@Component
class Press {

    private static final Locale RUSSIAN = new Locale("ru");

    private final MessageSource messages;
    private final Region region;
    private final StaffDirectory staff;

    Press(MessageSource messages, Region region, StaffDirectory staff) {
        this.messages = messages;
        this.region = region;
        this.staff = staff;
    }

    /** @param asked {@code ru} or {@code en}; anything else means the reader's own language */
    Voice voice(@Nullable String asked, Locale own) {
        Locale language = "ru".equals(asked) ? RUSSIAN : "en".equals(asked) ? Locale.ENGLISH : own;
        return new Voice(messages, language.getLanguage().equals("ru") ? RUSSIAN : Locale.ENGLISH, region.zone());
    }

    String organisation(String id) {
        return staff.organisations().getOrDefault(id, id);
    }

    /**
     * @param title of the paper, which also stands at the foot of each page
     * @param file its name, without an ending, of letters that every system knows
     */
    void print(HttpServletResponse response, Voice voice, Sheet sheet, Consumer<Printout> content) {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + sheet.file() + ".pdf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, voice.language().toLanguageTag());
        saying(voice, () -> {
            try (OutputStream out = response.getOutputStream();
                    Printout printout = Printout.begin(out, frame(voice, sheet))) {
                content.accept(printout);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return sheet;
        });
    }

    /** Has something said in the language of the paper. */
    static <T> T saying(Voice voice, Supplier<T> words) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(voice.language());
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Frame frame(Voice voice, Sheet sheet) {
        SupportCase supportCase = sheet.supportCase();
        String subject = voice.text("case", supportCase.number());
        return new Frame(
                sheet.title().contains(supportCase.number())
                        ? sheet.title()
                        : sheet.title() + " · " + supportCase.number(),
                voice.language(),
                organisation(supportCase.organisation()),
                subject,
                sheet.title(),
                voice.text("page"),
                voice.text("page.of"));
    }

    /**
     * What is printed.
     *
     * @param file name without an ending
     */
    record Sheet(SupportCase supportCase, String title, String file) {}
}

package org.opora.referral.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opora.engine.EngineProperties;
import org.opora.print.Typefaces;
import org.opora.referral.Agency;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a message as a letter with a return slip, in the language of the region. */
@Component
class LetterPrint {

    private static final float MARGIN = 60;

    /** What waits for an answer. */
    private static final Set<MessageKind> WITH_SLIP =
            Set.of(MessageKind.REFERRAL, MessageKind.REMINDER, MessageKind.ESCALATION);

    private final MessageSource messages;
    private final EngineProperties region;
    private final ObjectMapper json = new ObjectMapper();

    LetterPrint(MessageSource messages, EngineProperties region) {
        this.messages = messages;
        this.region = region;
    }

    /** @param text of the message, as it was written for the agency */
    byte[] pdf(Letters.Letter letter, OutboxMessage message, Agency agency, String text) {
        JsonNode content = parse(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(words("letter.title", letter.number()));
            document.open();
            head(document, letter, agency, message.kind());
            body(document, message, content);
            if (WITH_SLIP.contains(message.kind())) {
                slip(document, letter);
            }
        }
        return out.toByteArray();
    }

    private void head(Document document, Letters.Letter letter, Agency agency, MessageKind kind) {
        Optional<Agency.Contact> contact = Optional.ofNullable(agency.contact());
        boolean toHead = kind == MessageKind.ESCALATION;
        contact.map(Agency.Contact::head).filter(head -> toHead).ifPresent(head -> document.add(line(head)));
        document.add(line(Optional.ofNullable(agency.name()).orElse("")));
        contact.map(Agency.Contact::address).ifPresent(address -> document.add(line(address)));
        document.add(line(" "));
        document.add(line(
                words("letter.number", letter.number(), day(letter.writtenAt().toLocalDate()))));
        document.add(new Paragraph(words("letter.head." + kind, letter.referralNumber()), font(14)));
        document.add(line(" "));
    }

    private void body(Document document, OutboxMessage message, JsonNode content) {
        document.add(line(words("letter.text." + message.kind(), message.referralNumber())));
        if (message.kind() != MessageKind.REFERRAL) {
            return;
        }
        PdfPTable rows = new PdfPTable(new float[] {2, 3});
        rows.setWidthPercentage(100);
        rows.setSpacingBefore(10);
        row(rows, words("link.row.service"), content.path("service").asText());
        content.path("person")
                .fields()
                .forEachRemaining(datum -> row(
                        rows,
                        words("referral.field." + datum.getKey()),
                        datum.getValue().asText()));
        row(rows, words("link.row.sender"), content.path("sender").asText());
        row(
                rows,
                words("letter.dueOn"),
                day(LocalDate.parse(content.path("dueOn").asText())));
        document.add(rows);
        document.add(line(words("letter.confidential")));
    }

    private void slip(Document document, Letters.Letter letter) {
        document.add(line(" "));
        document.add(new Chunk(new DottedLineSeparator()));
        document.add(new Paragraph(words("letter.slip.title", letter.number(), letter.printedCode()), font(13)));
        for (String choice : new String[] {"ACCEPTED", "SCHEDULED", "DECLINED", "COMPLETED", "NOT_COMPLETED"}) {
            document.add(line("[  ]  " + words("link.choice." + choice)));
        }
        document.add(line(words("letter.slip.appointment")));
        document.add(line(words("letter.slip.words")));
        document.add(line(" "));
        document.add(line(words("letter.slip.sign")));
    }

    private void row(PdfPTable rows, String label, String value) {
        for (String text : new String[] {label, value}) {
            PdfPCell cell = new PdfPCell(new Phrase(text, font(11)));
            cell.setPadding(4);
            rows.addCell(cell);
        }
    }

    private Paragraph line(String text) {
        return new Paragraph(text, font(11));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, region.locale());
    }

    private String day(LocalDate day) {
        Locale locale = region.locale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a message of ours is not JSON");
        }
    }

    private static Font font(float size) {
        return Typefaces.REGULAR.size(size);
    }
}

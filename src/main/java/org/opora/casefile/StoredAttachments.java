package org.opora.casefile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.security.CurrentStaff;
import org.opora.security.FieldCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Attached files in their tables. A file is in the case file with its note in the chronology, or not at all. */
@Component
class StoredAttachments implements Attachments {

    private final AttachmentRows rows;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CaseFile caseFile;
    private final CurrentStaff staff;
    private final AttachmentSettings settings;
    private final TransactionTemplate transactions;
    private final Region region;
    private final ObjectProvider<AttachmentScanner> scanners;

    StoredAttachments(
            AttachmentRows rows,
            JdbcClient jdbc,
            FieldCipher cipher,
            CaseFile caseFile,
            CurrentStaff staff,
            AttachmentSettings settings,
            TransactionTemplate transactions,
            Region region,
            ObjectProvider<AttachmentScanner> scanners) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.caseFile = caseFile;
        this.staff = staff;
        this.settings = settings;
        this.transactions = transactions;
        this.region = region;
        this.scanners = scanners;
    }

    @Override
    public Attachment add(Upload upload, InputStreamSource source) throws IOException {
        UUID entry = upload.entry();
        if (entry != null && !rows.isEntry(upload.caseNumber(), entry)) {
            throw new AttachmentRefused("entry");
        }
        refuseHarmful(source);
        try (InputStream content = source.getInputStream()) {
            return Objects.requireNonNull(transactions.execute(transaction -> {
                        Kept kept = keep(upload, new PushbackInputStream(content, FileKind.MARK));
                        if (kept.known()) {
                            transaction.setRollbackOnly();
                        }
                        return kept;
                    }))
                    .attachment();
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        }
    }

    @Override
    public List<Attachment> of(String caseNumber) {
        return rows.of(caseNumber);
    }

    @Override
    public Optional<Attachment> find(String caseNumber, UUID id) {
        return rows.find(caseNumber, id);
    }

    @Override
    public void write(Attachment attachment, OutputStream out) throws IOException {
        boolean last = false;
        for (int number = 0; !last; number++) {
            Part part = part(attachment.id(), number);
            out.write(cipher.open(part.bodyEnc(), SealedParts.row(attachment.id(), number, part.last())));
            last = part.last();
        }
    }

    @Override
    @Transactional
    public void remove(Attachment attachment, String reason) {
        if (rows.remove(attachment.id(), reason, staff.login())) {
            caseFile.note(
                    attachment.caseNumber(),
                    "ATTACHMENT_REMOVED",
                    Map.of("attachment", attachment.id().toString()));
        }
    }

    private void refuseHarmful(InputStreamSource source) throws IOException {
        for (AttachmentScanner scanner : scanners) {
            try (InputStream content = source.getInputStream()) {
                if (scanner.isHarmful(content)) {
                    throw new AttachmentRefused("harmful");
                }
            }
        }
    }

    private Kept keep(Upload upload, PushbackInputStream content) {
        UUID id = UUID.randomUUID();
        FileKind kind = kind(content);
        CountedContent counted = copy(id, kind, content);
        byte[] hash = counted.hash();
        rows.alone(upload.caseNumber());
        List<Attachment> same = rows.same(upload.caseNumber(), hash);
        Optional<Attachment> known = same.stream()
                .filter(before -> Objects.equals(before.entry(), upload.entry()))
                .findFirst();
        if (known.isPresent()) {
            return new Kept(known.get(), true);
        }
        refuseBeyondRoom(upload, counted);
        Attachment added = added(upload, new Copied(id, kind, counted.size()), same);
        rows.insert(added, hash);
        note(added);
        return new Kept(added, false);
    }

    private void refuseBeyondRoom(Upload upload, CountedContent counted) {
        if (rows.bytes(upload.caseNumber()) + counted.size()
                > settings.perCase().toBytes()) {
            throw new AttachmentRefused("room", settings.perCase().toMegabytes());
        }
    }

    private Attachment added(Upload upload, Copied copied, List<Attachment> same) {
        return new Attachment(
                copied.id(),
                upload.caseNumber(),
                upload.entry(),
                FileNames.of(upload.name(), copied.kind()),
                copied.kind().mediaType(),
                copied.size(),
                same.stream().map(Attachment::id).findFirst().orElse(null),
                region.now(),
                staff.login(),
                null,
                null,
                null);
    }

    private FileKind kind(PushbackInputStream content) {
        try {
            byte[] mark = content.readNBytes(FileKind.MARK);
            content.unread(mark);
            if (mark.length == 0) {
                throw new AttachmentRefused("empty");
            }
            return FileKind.of(mark)
                    .filter(settings.kinds()::contains)
                    .orElseThrow(() -> new AttachmentRefused("kind", settings.names()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private CountedContent copy(UUID id, FileKind kind, InputStream content) {
        SealedParts parts = new SealedParts(jdbc, cipher, id);
        CountedContent counted = new CountedContent(parts, settings.largest().toBytes());
        try {
            switch (kind) {
                case PDF -> PdfCopy.copy(content, counted);
                case JPEG -> JpegCopy.copy(new BufferedInputStream(content), counted);
                case PNG -> PngCopy.copy(new BufferedInputStream(content), counted);
                case HEIC -> content.transferTo(counted);
            }
        } catch (EOFException tooEarly) {
            throw new AttachmentRefused("damaged");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        parts.finish();
        return counted;
    }

    private void note(Attachment added) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("attachment", added.id().toString());
        codes.put("mediaType", added.mediaType());
        codes.put("size", String.valueOf(added.size()));
        if (added.entry() != null) {
            codes.put("entry", added.entry().toString());
        }
        if (added.duplicateOf() != null) {
            codes.put("duplicateOf", added.duplicateOf().toString());
        }
        caseFile.note(added.caseNumber(), "ATTACHMENT_ADDED", codes);
    }

    private Part part(UUID attachment, int number) {
        return jdbc.sql("select last, body_enc from casefile.attachment_part"
                        + " where attachment = :attachment and number = :number")
                .param("attachment", attachment)
                .param("number", number)
                .query(Part.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("a part of file " + attachment + " is missing"));
    }

    private record Part(boolean last, byte[] bodyEnc) {}

    /** @param known true if it was in the file already */
    private record Kept(Attachment attachment, boolean known) {}

    /** @param size in bytes, as kept */
    private record Copied(UUID id, FileKind kind, long size) {}
}

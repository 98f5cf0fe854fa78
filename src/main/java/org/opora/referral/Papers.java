package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.casefile.FileKind;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that agencies attach to their answers: a certificate, a contract, a photographed note. */
@Component
public class Papers {

    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);
    private static final String COLUMNS =
            "select id, referral_number, agency, media_type, size, added_at from referral.paper ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Region region;

    Papers(JdbcClient jdbc, FieldCipher cipher, Region region) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.region = region;
    }

    /** What the first bytes say it is; empty if it is no PDF, JPEG or PNG. The name and the sender's word do not count. */
    public static Optional<String> mediaType(byte[] body) {
        return FileKind.of(body).filter(KINDS::contains).map(FileKind::mediaType);
    }

    /** Keeps a paper; the same one sent again under its id is kept once. */
    public void add(UUID id, Referral referral, byte[] body) {
        String mediaType = mediaType(body).orElseThrow(() -> new IllegalArgumentException("not a paper"));
        jdbc.sql("""
                insert into referral.paper (id, referral_number, agency, media_type, size, body_enc, added_at)
                values (:id, :number, :agency, :type, :size, :body, :now) on conflict do nothing""")
                .param("id", id)
                .param("number", referral.number())
                .param("agency", referral.agency())
                .param("type", mediaType)
                .param("size", body.length)
                .param("body", cipher.encrypt(Base64.getEncoder().encodeToString(body), row(id)))
                .param("now", region.now())
                .update();
    }

    /** Papers about a referral, oldest first, without their content. */
    public List<Paper> of(String number) {
        return jdbc.sql(COLUMNS + "where referral_number = :number order by added_at, id")
                .param("number", number)
                .query(Paper.class)
                .list();
    }

    public Optional<Paper> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Paper.class)
                .optional();
    }

    public byte[] body(Paper paper) {
        byte[] stored = jdbc.sql("select body_enc from referral.paper where id = :id")
                .param("id", paper.id())
                .query(byte[].class)
                .single();
        return Base64.getDecoder().decode(cipher.decrypt(stored, row(paper.id())));
    }

    private static Row row(UUID id) {
        return new Row("referral.paper", "body_enc", id);
    }

    /** @param size bytes */
    public record Paper(
            UUID id, String referralNumber, String agency, String mediaType, int size, OffsetDateTime addedAt) {}
}

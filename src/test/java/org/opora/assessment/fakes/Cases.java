package org.opora.assessment.fakes;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Assessments.Assessment;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Fields;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Case FP-2026-000001 on Saturday, 21 November 2026, noon in Moscow. */
public final class Cases {

    public static final String NUMBER = "FP-2026-000001";
    public static final UUID FAMILY = UUID.fromString("00000000-0000-0000-0000-00000000000f");
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Region REGION = new Region(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Moscow"));

    private Cases() {}

    public static SupportCase at(@Nullable String level) {
        return new SupportCase(
                NUMBER, "centre", FAMILY, "SUPPORTED", 1, level, null, "curator", "VOLUNTARY_442", daysAgo(100));
    }

    public static SupportCases holding(SupportCase supportCase) {
        SupportCases cases = mock(SupportCases.class);
        when(cases.get(anyString())).thenReturn(supportCase);
        when(cases.find(anyString())).thenReturn(Optional.of(supportCase));
        return cases;
    }

    public static Instant daysAgo(int days) {
        return NOW.minus(java.time.Duration.ofDays(days));
    }

    public static SignedForm signed(String form, Instant at, Map<String, Object> fields) {
        return new SignedForm(UUID.randomUUID(), form, 1, at, "curator", new Fields(fields));
    }

    /** A case file with these forms, each the latest of its kind. */
    public static CaseFile file(SignedForm... forms) {
        CaseFile file = mock(CaseFile.class);
        for (SignedForm form : forms) {
            when(file.latest(NUMBER, form.form())).thenReturn(Optional.of(form));
            when(file.forms(NUMBER, form.form())).thenReturn(List.of(form));
        }
        return file;
    }

    public static Assessment assessment(int netScore, String level, String category, List<String> flags) {
        return new Assessment(
                NUMBER, NOW, netScore + 4, 4, netScore, flags, level, category, List.of("EMPLOYMENT", "DOCUMENTS"));
    }

    /** Encrypts nothing, but opens a value only where it was put. */
    public static FieldCipher cipher() {
        return new FieldCipher() {
            @Override
            public byte[] encrypt(String text, Row row) {
                return (row + "=" + text).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public String decrypt(byte[] cipherText, Row row) {
                String stored = new String(cipherText, StandardCharsets.UTF_8);
                if (!stored.startsWith(row + "=")) {
                    throw new IllegalStateException("moved");
                }
                return stored.substring(row.toString().length() + 1);
            }
        };
    }

    public static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/registry",
                "messages/casefile",
                "messages/assessment",
                "messages/plan",
                "messages/visit",
                "messages/careleaver");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

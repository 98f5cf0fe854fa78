package org.opora.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile.Entry;
import org.opora.engine.ModelTexts;
import org.opora.referral.Agencies;
import org.springframework.stereotype.Component;

/** Tells in words what the system noted in a case: a sentence for the kind, and each code with a label. */
@Component
class NoteWords {

    static final String REASONS = "visit.reason|careLeaver.occasion|dossier.reason|referral.code";

    /** Ids that say nothing to people. */
    private static final Set<String> SILENT = Set.of("family", "kept", "joined", "merge", "request", "deadline");

    /** Where the words of a code stand, unless its kind below says otherwise. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("level", "assessment.level"),
            Map.entry("from", "assessment.level"),
            Map.entry("to", "assessment.level"),
            Map.entry("category", "assessment.category"),
            Map.entry("legalBasis", "dossier.legalBasis"),
            Map.entry("reason", REASONS),
            Map.entry("urgency", "dossier.urgency"),
            Map.entry("notify", "casefile.notify"),
            Map.entry("status", "referral.status"),
            Map.entry("wait", "dossier.wait"),
            Map.entry("told", "dossier.told"),
            Map.entry("message", "exchange.kind"),
            Map.entry("kind", "assessment.factor|visit.problem"),
            Map.entry("taken", "dossier.taken"),
            Map.entry("afterCare", "dossier.afterCare"),
            Map.entry("why", "referral.code"));

    private static final Map<String, String> CODES_OF_KINDS = Map.of(
            "HELP_REQUESTED", "careleaver.helpKind",
            "HELP_REQUEST_RESOLVED", "dossier.helpOutcome",
            "MANUAL_CONTROL_BEGUN", "careleaver.escalationReason",
            "MANUAL_CONTROL_ENDED", "dossier.resolution");

    private final Said said;
    private final ModelTexts models;
    private final Agencies agencies;

    NoteWords(Said said, ModelTexts models, Agencies agencies) {
        this.said = said;
        this.models = models;
        this.agencies = agencies;
    }

    String title(String kind) {
        return said.knows("note." + kind) ? said.text("note." + kind) : said.text("note.unknown");
    }

    List<Detail> details(Entry note) {
        List<Detail> details = new ArrayList<>();
        note.content().forEach((name, value) -> {
            if (!SILENT.contains(name) && value != null) {
                details.add(new Detail(label(name), words(note.kind(), name, value.toString())));
            }
        });
        return details;
    }

    private String label(String name) {
        return said.knows("code." + name) ? said.text("code." + name) : name;
    }

    private String words(String kind, String name, String value) {
        return switch (name) {
            case "agency" -> agencies.name(value);
            case "institution" -> said.organisation(value);
            case "curator" -> said.staff(value);
            case "step" -> models.step(said.locale(), value);
            case "notify" -> several(value);
            case "what" -> said.code("exchange.kind|dossier.what", value);
            case "code" -> said.code(CODES_OF_KINDS.getOrDefault(kind, "referral.code"), value);
            default -> coded(WORDS.get(name), value);
        };
    }

    private String coded(@Nullable String words, String value) {
        return words == null ? said.written(value) : said.code(words, value);
    }

    private String several(String codes) {
        List<String> words = new ArrayList<>();
        for (String code : codes.split("[,\\s]+")) {
            words.add(said.code("casefile.notify", code.isBlank() ? "none" : code));
        }
        return String.join(", ", words);
    }

    /** A code of a note with its label. */
    record Detail(String label, String value) {}
}

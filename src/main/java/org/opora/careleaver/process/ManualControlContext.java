package org.opora.careleaver.process;

import static org.opora.careleaver.process.SupportVariables.ESCALATION_ID;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.Escalations;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Shows why a case is under manual control and since when, and who of the organisation may own it. */
@Component
class ManualControlContext implements FormContext {

    private static final Set<String> OWNERS = Set.of(Roles.CURATOR, Roles.SUPERVISOR);

    private final Escalations escalations;
    private final StaffDirectory staff;
    private final Words words;
    private final ReaderLanguage language;

    ManualControlContext(Escalations escalations, StaffDirectory staff, Words words, ReaderLanguage language) {
        this.escalations = escalations;
        this.staff = staff;
        this.words = words;
        this.language = language;
    }

    @Override
    public Set<String> forms() {
        return Set.of("take-manual-control", "review-manual-control");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        Map<String, Object> values = new HashMap<>();
        values.put("owners", owners(form.organisation()));
        form.variable(ESCALATION_ID)
                .map(UUID::fromString)
                .map(escalations::get)
                .ifPresent(escalation -> values.put("escalationText", text(escalation)));
        return values;
    }

    private String text(Escalation escalation) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(escalation.openedAt());
        return words.sentence(
                "careleaver.escalation.text",
                escalation.caseNumber(),
                words.of("careleaver.escalationReason", escalation.reason().name()),
                day);
    }

    private List<Map<String, String>> owners(String organisation) {
        return staff.all().stream()
                .filter(person -> person.organisations().contains(organisation))
                .filter(person -> person.roles().stream().anyMatch(OWNERS::contains))
                .sorted(Comparator.comparing(Staff::name).thenComparing(Staff::login))
                .map(person -> Map.of("label", person.name(), "value", person.login()))
                .toList();
    }
}

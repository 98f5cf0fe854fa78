package org.opora.casefile.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Fields;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Words;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Likeness;
import org.opora.registry.NewFamily;
import org.springframework.stereotype.Component;

/** Shows, to whoever identifies the family of a signal, the families that may be the same. */
@Component
class DuplicateFamilies implements FormContext {

    private final CaseFile caseFile;
    private final SupportCases cases;
    private final Families families;
    private final Region region;
    private final Words words;

    DuplicateFamilies(CaseFile caseFile, SupportCases cases, Families families, Region region, Words words) {
        this.caseFile = caseFile;
        this.cases = cases;
        this.families = families;
        this.region = region;
        this.words = words;
    }

    @Override
    public Set<String> forms() {
        return Set.of("identify-family");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return caseFile.latest(form.caseNumber(), "register-signal")
                .map(SignedForm::fields)
                .map(signal -> values(signal, form.organisation()))
                .orElse(Map.of());
    }

    /** Ids of the families that the form of this case offers. */
    Set<UUID> offered(String caseNumber, String organisation) {
        return caseFile.latest(caseNumber, "register-signal")
                .map(SignedForm::fields)
                .map(signal -> alike(signal, organisation).stream()
                        .map(likeness -> likeness.family().id())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private List<Likeness> alike(Fields signal, String organisation) {
        return families.alike(new FamilyFields(signal, organisation, region.today()).signalled());
    }

    private Map<String, Object> values(Fields signal, String organisation) {
        NewFamily signalled = new FamilyFields(signal, organisation, region.today()).signalled();
        List<Likeness> alike = families.alike(signalled);
        Map<String, Object> values = new HashMap<>();
        values.put("surname", signalled.surname());
        values.put("address", signalled.address());
        signal.text("oktmo").ifPresent(oktmo -> values.put("oktmo", oktmo));
        values.put("duplicates", alike.stream().map(this::row).toList());
        values.put(
                "candidateFamilies",
                alike.stream().map(Likeness::family).map(this::option).toList());
        choiceAtTheSignal(signal, values);
        return values;
    }

    /** Whoever took the signal may have compared the families already. */
    private static void choiceAtTheSignal(Fields signal, Map<String, Object> values) {
        String choice = signal.text("knownFamily").orElse("");
        if (choice.equals("KNOWN")) {
            values.put("decision", "ATTACH");
            signal.text("knownCase").ifPresent(number -> values.put("knownCase", number));
        } else if (choice.equals("OTHER")) {
            values.put("decision", "CREATE");
            values.put("toldApart", true);
        }
    }

    private Map<String, String> row(Likeness likeness) {
        Family family = likeness.family();
        return Map.of(
                "number", numbers(family),
                "family", family.surname(),
                "address", family.address(),
                "why", likeness.reasons().stream().map(this::reason).collect(Collectors.joining(", ")));
    }

    private Map<String, String> option(Family family) {
        String label = "%s, %s %s".formatted(family.surname(), family.address(), numbers(family));
        return Options.option(label.strip(), family.id().toString());
    }

    private String numbers(Family family) {
        return cases.ofFamily(family.id()).stream().map(SupportCase::number).collect(Collectors.joining(", "));
    }

    private String reason(String code) {
        return words.of("registry.likeness", code);
    }
}

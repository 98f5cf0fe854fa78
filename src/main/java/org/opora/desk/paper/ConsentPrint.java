package org.opora.desk.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.casefile.SupportCase;
import org.opora.desk.CaseNames;
import org.opora.print.Printout;
import org.opora.print.Printout.Fact;
import org.opora.print.Printout.SignatureLine;
import org.opora.referral.AgencyKind;
import org.opora.referral.DisclosureRules;
import org.opora.registry.Consents;
import org.opora.registry.Consents.Consent;
import org.springframework.stereotype.Component;

/** Consents to hand personal data on, each on a sheet of its own (152-ФЗ art. 9). */
@Component
class ConsentPrint {

    private final Consents consents;
    private final CaseNames names;
    private final DisclosureRules rules;
    private final FormPrint forms;
    private final Press press;

    ConsentPrint(Consents consents, CaseNames names, DisclosureRules rules, FormPrint forms, Press press) {
        this.consents = consents;
        this.names = names;
        this.rules = rules;
        this.forms = forms;
        this.press = press;
    }

    List<Consent> of(SupportCase supportCase) {
        UUID family = supportCase.family();
        return family == null ? List.of() : consents.of(family);
    }

    void print(Printout out, Voice voice, SupportCase supportCase, List<Consent> given) {
        for (int index = 0; index < given.size(); index++) {
            if (index > 0) {
                out.newPage();
            }
            sheet(out, voice, supportCase, given.get(index));
        }
    }

    /** In one table, for the audit. */
    void list(Printout out, Voice voice, SupportCase supportCase) {
        List<List<String>> rows = of(supportCase).stream()
                .map(consent -> List.of(
                        person(supportCase, consent),
                        recipient(voice, consent),
                        purpose(voice, consent),
                        voice.day(consent.givenOn()) + " – " + until(voice, consent),
                        voice.day(consent.withdrawnOn())))
                .toList();
        if (rows.isEmpty()) {
            out.paragraph(voice.text("none"));
            return;
        }
        out.table(
                List.of(
                        voice.text("consent.person"),
                        voice.text("consent.recipient"),
                        voice.text("consent.purpose"),
                        voice.text("consent.term"),
                        voice.text("consent.withdrawn")),
                rows);
    }

    private void sheet(Printout out, Voice voice, SupportCase supportCase, Consent consent) {
        String person = person(supportCase, consent);
        out.title(voice.text("consent.title"));
        out.facts(forms.particulars(voice, supportCase, false));
        out.paragraph(voice.text(
                "consent.text", person, press.organisation(supportCase.organisation()), recipient(voice, consent)));
        out.facts(List.of(
                new Fact(voice.text("consent.purpose"), purpose(voice, consent)),
                new Fact(voice.text("consent.data"), data(voice, consent)),
                new Fact(voice.text("consent.given"), voice.day(consent.givenOn())),
                new Fact(voice.text("consent.until"), until(voice, consent))));
        out.paragraph(voice.text("consent.right"));
        if (consent.withdrawnOn() != null) {
            out.labelled(voice.text("consent.withdrawn"), voice.day(consent.withdrawnOn()));
        }
        out.signatures(
                List.of(
                        new SignatureLine(voice.text("signer.PERSON"), ""),
                        new SignatureLine(voice.text("signer.WORKER"), "")),
                voice.text("signature"),
                voice.text("name"));
    }

    private String person(SupportCase supportCase, Consent consent) {
        return names.of(supportCase).of("person", consent.person().toString()).orElse(Voice.NOTHING);
    }

    /** What may leave at most, as the region has configured it for such an agency. */
    private String data(Voice voice, Consent consent) {
        Optional<AgencyKind> kind = Arrays.stream(AgencyKind.values())
                .filter(known -> known.name().equals(consent.recipient()))
                .findFirst();
        return kind.map(known -> rules.of(known).fields().stream()
                        .map(field -> voice.code("referral.field", field.key()))
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> voice.text("consent.asked"));
    }

    private static String recipient(Voice voice, Consent consent) {
        return voice.code("dossier.recipient|paper.recipient", consent.recipient());
    }

    private static String purpose(Voice voice, Consent consent) {
        return voice.code("dossier.purpose|paper.purpose", consent.purpose());
    }

    private static String until(Voice voice, Consent consent) {
        return consent.validUntil() == null ? voice.text("consent.unlimited") : voice.day(consent.validUntil());
    }
}

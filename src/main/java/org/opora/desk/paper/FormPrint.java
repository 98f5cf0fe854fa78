package org.opora.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.casefile.SignedForms.Signed;
import org.opora.casefile.SupportCase;
import org.opora.desk.CaseNames;
import org.opora.desk.FormAnswers;
import org.opora.desk.FormAnswers.Shown;
import org.opora.desk.FormPaper;
import org.opora.desk.paper.PaperSettings.Signer;
import org.opora.engine.BlankForms.Blank;
import org.opora.engine.ModelTexts;
import org.opora.print.Printout;
import org.opora.print.Printout.Fact;
import org.opora.print.Printout.SignatureLine;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** A form on paper: its official name, whose case it is, what it says, who signed it and when, and lines to sign. */
@Component
class FormPrint {

    private final FormAnswers answers;
    private final CaseNames names;
    private final Families families;
    private final ModelTexts models;
    private final SensitiveData sensitive;
    private final PaperSettings settings;

    FormPrint(
            FormAnswers answers,
            CaseNames names,
            Families families,
            ModelTexts models,
            SensitiveData sensitive,
            PaperSettings settings) {
        this.answers = answers;
        this.names = names;
        this.families = families;
        this.models = models;
        this.sensitive = sensitive;
        this.settings = settings;
    }

    /** As offices call the paper, or as the model calls the step. */
    String title(Voice voice, String form, String step) {
        String official = voice.code("paper.form", form);
        return official.equals(form) ? models.step(voice.language(), step) : official;
    }

    void signed(Printout out, Voice voice, SupportCase supportCase, Signed signed) {
        out.title(title(voice, signed.form(), signed.step()));
        out.facts(particulars(voice, supportCase, false));
        body(out, voice, supportCase, signed);
        out.paragraph(voice.text("signed", voice.moment(signed.signedAt()), name(voice, signed.signedBy())));
        lines(out, voice, signed.form(), name(voice, signed.signedBy()));
    }

    /** What the form says, without what stands around it. */
    void body(Printout out, Voice voice, SupportCase supportCase, Signed signed) {
        Shown shown = new Shown(
                signed.deployment(),
                signed.form(),
                names.of(supportCase),
                sensitivity -> sensitive.shows(sensitivity, signed.signedBy()),
                false,
                voice.language());
        Optional<FormPaper> paper = answers.read(shown, signed.values());
        paper.ifPresentOrElse(read -> FormBody.signed(out, voice, read), () -> out.paragraph(voice.text("formGone")));
    }

    void blank(Printout out, Voice voice, SupportCase supportCase, Blank blank) {
        out.title(title(voice, blank.form(), blank.task().step()));
        out.note(voice.text("byHand"));
        out.facts(particulars(voice, supportCase, true));
        blank.notes().forEach(out::markdown);
        Shown shown =
                new Shown(blank.deployment(), blank.form(), names.of(supportCase), any -> true, true, voice.language());
        answers.read(shown, blank.shown()).ifPresent(read -> FormBody.blank(out, voice, read));
        lines(out, voice, blank.form(), "");
    }

    String name(Voice voice, String login) {
        return login.equals("system")
                ? voice.text("system")
                : names.staff(login).orElse(login);
    }

    /** @param whole with address, telephone and each member, for who goes to see the family */
    List<Fact> particulars(Voice voice, SupportCase supportCase, boolean whole) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(voice.text("number"), supportCase.number()));
        UUID id = supportCase.family();
        Optional<Family> family = id == null ? Optional.empty() : families.find(id);
        family.ifPresent(found -> {
            facts.add(new Fact(voice.text("family"), found.surname()));
            if (whole) {
                facts.add(new Fact(voice.text("address"), found.address()));
                String phone = found.phone();
                if (phone != null && !phone.isBlank()) {
                    facts.add(new Fact(voice.text("phone"), phone));
                }
                found.members().forEach(member -> facts.add(member(voice, member)));
            }
        });
        return facts;
    }

    private static Fact member(Voice voice, Person member) {
        String born = member.bornOn() == null ? "" : ", " + voice.day(member.bornOn());
        return new Fact(voice.code("dossier.tie|paper.tie", member.role()), member.fullName() + born);
    }

    private void lines(Printout out, Voice voice, String form, String worker) {
        List<SignatureLine> lines = settings.of(form).stream()
                .map(signer -> new SignatureLine(voice.text("signer." + signer), signer == Signer.WORKER ? worker : ""))
                .toList();
        out.signatures(lines, voice.text("signature"), voice.text("name"));
    }
}

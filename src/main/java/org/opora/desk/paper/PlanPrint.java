package org.opora.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opora.casefile.SignedForms;
import org.opora.casefile.SignedForms.Signed;
import org.opora.casefile.SupportCase;
import org.opora.desk.CaseNames;
import org.opora.desk.FormAnswers.ChoiceNames;
import org.opora.plan.PlanAction;
import org.opora.plan.PlanHistory;
import org.opora.plan.PlanHistory.Ended;
import org.opora.plan.PlanHistory.Version;
import org.opora.print.Printout;
import org.opora.print.Printout.SignatureLine;
import org.springframework.stereotype.Component;

/** The plan of support: goals, and each action with who acts, for whom, by when, and how it stands today. */
@Component
class PlanPrint {

    private final PlanHistory plans;
    private final SignedForms signedForms;
    private final CaseNames names;
    private final FormPrint forms;

    PlanPrint(PlanHistory plans, SignedForms signedForms, CaseNames names, FormPrint forms) {
        this.plans = plans;
        this.signedForms = signedForms;
        this.names = names;
        this.forms = forms;
    }

    /** The plan in force, or else the newest; empty if there was never one. */
    Optional<Version> plan(String caseNumber) {
        List<Version> all = plans.of(caseNumber);
        return all.stream()
                .filter(version -> version.state().equals("IN_FORCE"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    void print(Printout out, Voice voice, SupportCase supportCase, Version plan) {
        out.title(voice.text("plan.title", String.valueOf(plan.version())));
        out.facts(forms.particulars(voice, supportCase, false));
        out.facts(List.of(
                new Printout.Fact(voice.text("plan.state"), voice.code("dossier.plan|paper.plan", plan.state()))));
        Optional<Signed> signed = Optional.ofNullable(plan.formEntry()).flatMap(signedForms::find);
        signed.map(form -> form.values().get("goals"))
                .ifPresent(goals -> out.labelled(voice.text("plan.goals"), goals.toString()));
        out.heading(voice.text("plan.actions"));
        ChoiceNames people = names.of(supportCase);
        List<List<String>> rows = new ArrayList<>();
        plan.actions().forEach(action -> rows.add(row(voice, people, action)));
        out.table(headings(voice), rows);
        signed.ifPresent(form ->
                out.paragraph(voice.text("signed", voice.moment(form.signedAt()), forms.name(voice, form.signedBy()))));
        String curator = signed.map(form -> forms.name(voice, form.signedBy())).orElse("");
        out.signatures(
                List.of(
                        new SignatureLine(voice.text("signer.WORKER"), curator),
                        new SignatureLine(voice.text("signer.FAMILY"), ""),
                        new SignatureLine(voice.text("signer.HEAD"), "")),
                voice.text("signature"),
                voice.text("name"));
    }

    private static List<String> headings(Voice voice) {
        return List.of(
                voice.text("plan.action"),
                voice.text("plan.agency"),
                voice.text("plan.person"),
                voice.text("plan.due"),
                voice.text("plan.indicator"));
    }

    private static List<String> row(Voice voice, ChoiceNames people, Ended ended) {
        PlanAction action = ended.action();
        String state = voice.code("dossier.action|paper.action", action.state());
        String end = ended.endedOn() == null ? "" : ", " + voice.day(ended.endedOn());
        String person = action.person() == null
                ? Voice.NOTHING
                : people.of("person", action.person().toString()).orElse(Voice.NOTHING);
        return List.of(
                "%s. %s (%s)".formatted(action.number(), action.title(), voice.code("plan.domain", action.domain())),
                voice.code("plan.agency", action.agency()),
                person,
                voice.day(action.dueOn()),
                action.indicator() + "\n" + state + end);
    }
}

package org.opora.plan.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.opora.plan.DraftedPlan;
import org.opora.plan.PlanAction;
import org.springframework.stereotype.Component;

/** Plans and actions as Markdown, in the language of the person who reads. */
@Component
class PlanText {

    private final ReaderLanguage language;
    private final Words words;
    private final FamilyMembers members;

    PlanText(Words words, FamilyMembers members, ReaderLanguage language) {
        this.language = language;
        this.words = words;
        this.members = members;
    }

    String of(String caseNumber, DraftedPlan plan) {
        String actions = plan.actions().stream()
                .map(action -> "- " + line(caseNumber, action))
                .collect(Collectors.joining("\n"));
        return "**%s**\n\n%s\n\n**%s**\n\n%s"
                .formatted(
                        words.sentence("plan.text.goals"),
                        plain(plan.goals()),
                        words.sentence("plan.text.actions"),
                        actions);
    }

    String of(String caseNumber, PlanAction action) {
        return line(caseNumber, action);
    }

    private String line(String caseNumber, PlanAction action) {
        String person = members.name(caseNumber, action.person()).orElse("–");
        return words.sentence(
                "plan.text.action",
                plain(action.title()),
                words.of("plan.domain", action.domain()),
                words.of("plan.agency", action.agency()),
                plain(person),
                String.valueOf(action.order()),
                day(action.dueOn()),
                plain(action.indicator()));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** What people typed is text, whatever signs are in it. */
    private static String plain(String typed) {
        return typed.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}

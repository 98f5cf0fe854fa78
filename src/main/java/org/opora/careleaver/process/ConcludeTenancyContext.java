package org.opora.careleaver.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opora.careleaver.PlanMilestone;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** Shows when the tenancy ends, and fills in the end of a new term. */
@Component
class ConcludeTenancyContext implements FormContext {

    private final CareLeavers careLeavers;
    private final PlanMilestone planMilestone;
    private final Words words;
    private final ReaderLanguage language;

    ConcludeTenancyContext(CareLeavers careLeavers, PlanMilestone planMilestone, Words words, ReaderLanguage language) {
        this.careLeavers = careLeavers;
        this.planMilestone = planMilestone;
        this.words = words;
        this.language = language;
    }

    @Override
    public Set<String> forms() {
        return Set.of("conclude-tenancy");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        var values = new HashMap<String, Object>();
        careLeavers
                .ofCase(form.caseNumber())
                .map(leaver -> leaver.circumstances().tenancyUntil())
                .ifPresent(until -> values.put("tenancyText", words.sentence("careleaver.tenancy.text", day(until))));
        planMilestone.newTerm(form.caseNumber()).ifPresent(until -> values.put("newTenancyUntil", until.toString()));
        return values;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}

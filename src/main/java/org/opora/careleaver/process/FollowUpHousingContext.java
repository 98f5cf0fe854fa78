package org.opora.careleaver.process;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Set;
import org.opora.careleaver.HousingInspection;
import org.opora.careleaver.HousingInspections;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Shows what the inspection found. */
@Component
class FollowUpHousingContext implements FormContext {

    private final HousingInspections inspections;
    private final Words words;
    private final ReaderLanguage language;

    FollowUpHousingContext(HousingInspections inspections, Words words, ReaderLanguage language) {
        this.inspections = inspections;
        this.words = words;
        this.language = language;
    }

    @Override
    public Set<String> forms() {
        return Set.of("follow-up-housing");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return inspections
                .latest(form.caseNumber())
                .<Map<String, Object>>map(inspection -> Map.of("inspectionText", text(inspection)))
                .orElse(Map.of());
    }

    private String text(HousingInspection inspection) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(inspection.heldOn());
        return words.sentence(
                "careleaver.inspection.text",
                day,
                words.of("careleaver.finding", inspection.finding().name()),
                words.list("careleaver.problem", inspection.problems()));
    }
}

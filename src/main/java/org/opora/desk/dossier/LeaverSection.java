package org.opora.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.HousingInspections;
import org.opora.desk.dossier.NoteWords.Detail;
import org.opora.registry.CareLeaver;
import org.opora.registry.Circumstances;
import org.springframework.stereotype.Component;

/** What stands in the registry about a young person: institution, how he lives, the right to housing and its state. */
@Component
class LeaverSection {

    private final HousingInspections inspections;
    private final Said said;

    LeaverSection(HousingInspections inspections, Said said) {
        this.inspections = inspections;
        this.said = said;
    }

    /** Empty in the case of a family. */
    List<Detail> of(@Nullable CareLeaver leaver) {
        List<Detail> facts = new ArrayList<>();
        if (leaver != null) {
            Circumstances life = leaver.circumstances();
            add(facts, "institution", said.organisation(leaver.institution()));
            add(facts, "exitOn", said.day(leaver.exitOn()));
            add(
                    facts,
                    "registryStatus",
                    said.code("dossier.registryStatus", leaver.status().name()));
            add(facts, "destination", said.code("careleaver.destination", life.destination()));
            add(facts, "education", said.code("careleaver.education", life.education()));
            add(facts, "work", said.code("careleaver.work", life.work()));
            add(facts, "housingRight", said.code("careleaver.housingRight", life.housingRight()));
            add(facts, "housing", said.code("careleaver.housing", life.housing()));
            add(facts, "movedInOn", said.day(life.movedInOn()));
            add(facts, "tenancyUntil", said.day(life.tenancyUntil()));
            add(facts, "inspection", inspection(leaver.caseNumber()));
        }
        return facts;
    }

    private void add(List<Detail> facts, String label, String value) {
        facts.add(new Detail(said.text("leaver." + label), value));
    }

    private String inspection(String caseNumber) {
        return inspections
                .latest(caseNumber)
                .map(act -> {
                    String problems = act.problems().stream()
                            .filter(problem -> !problem.isBlank())
                            .map(problem -> said.code("careleaver.problem", problem))
                            .collect(Collectors.joining(", "));
                    String finding = said.day(act.heldOn()) + ": "
                            + said.code("careleaver.finding", act.finding().name());
                    return problems.isEmpty() ? finding : finding + " (" + problems + ")";
                })
                .orElse(Said.NOTHING);
    }
}

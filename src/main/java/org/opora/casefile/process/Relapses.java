package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Fields;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family in after-care that needs support again: the next episode of its case begins as a repeated signal. */
@Component
class Relapses {

    private static final List<ProcessVariable<Boolean>> DANGERS =
            List.of(IMMEDIATE_THREAT, ALONE_OR_CARER_INTOXICATED, VIOLENCE_REPORTED, NO_HEAT_FOOD_MEDICINE);

    private final SupportCases cases;
    private final CaseFile caseFile;
    private final ComingOfAge comingOfAge;
    private final Processes processes;

    Relapses(SupportCases cases, CaseFile caseFile, ComingOfAge comingOfAge, Processes processes) {
        this.cases = cases;
        this.caseFile = caseFile;
        this.comingOfAge = comingOfAge;
        this.processes = processes;
    }

    @Transactional
    public void begin(String caseNumber) {
        SupportCase supportCase = cases.get(caseNumber);
        int episode = cases.beginNextEpisode(caseNumber);
        processes.start(
                CaseEvents.FAMILY_RELAPSED, caseNumber, supportCase.organisation(), variables(supportCase, episode));
    }

    /** The signs of danger are those of the contact at which the relapse was seen. */
    Map<String, @Nullable Object> variables(SupportCase supportCase, int episode) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        Fields contact = caseFile.latest(supportCase.number(), "contact-family")
                .map(CaseFile.SignedForm::fields)
                .orElseGet(() -> new Fields(Map.of()));
        DANGERS.forEach(danger -> variables.put(danger.name(), contact.ticked(danger.name())));
        variables.put(REPEAT_SIGNAL.name(), true);
        variables.put(
                CHILD_AGE.name(), comingOfAge.ageOfYoungestChild(supportCase).orElse(null));
        variables.put(CASE_NUMBER.name(), supportCase.number());
        variables.put(EPISODE_NUMBER.name(), episode);
        variables.put(FAMILY_KNOWN.name(), true);
        variables.put(FAMILY_ID.name(), String.valueOf(supportCase.family()));
        variables.put(LEGAL_BASIS.name(), CaseCodes.VOLUNTARY);
        return variables;
    }
}

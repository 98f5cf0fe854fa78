package org.opora.careleaver;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.engine.Processes;
import org.opora.registry.CareLeaver;
import org.opora.registry.NewCareLeaver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a leaver who did not come by the start form, and lets his support begin. */
@Component
public class OpenCareLeaverCase {

    static final String CARE_LEAVER_REGISTERED = "CareLeaverRegistered";

    private static final String LEGAL_BASIS = "CARE_LEAVER_159";

    private final SupportCases cases;
    private final RegisterCareLeaver registerCareLeaver;
    private final Processes processes;

    OpenCareLeaverCase(SupportCases cases, RegisterCareLeaver registerCareLeaver, Processes processes) {
        this.cases = cases;
        this.registerCareLeaver = registerCareLeaver;
        this.processes = processes;
    }

    /**
     * Gives the number of the case.
     *
     * @throws org.opora.engine.FieldRefused as {@link RegisterCareLeaver#register}; then no case is opened
     */
    @Transactional
    public String open(NewCareLeaver leaver) {
        String number = cases.open(CaseKind.CARE_LEAVER, leaver.institution());
        CareLeaver entered = registerCareLeaver.register(number, leaver);
        processes.start(CARE_LEAVER_REGISTERED, number, leaver.institution(), variables(entered, 1));
        return number;
    }

    /** What the support of a leaver begins with. */
    static Map<String, @Nullable Object> variables(CareLeaver entered, int episode) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("caseNumber", entered.caseNumber());
        variables.put("episodeNumber", episode);
        variables.put("familyId", entered.family().toString());
        variables.put("exitOn", entered.exitOn().toString());
        variables.put("urgency", "STANDARD");
        variables.put("legalBasis", LEGAL_BASIS);
        return variables;
    }
}

package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CURATOR;
import static org.opora.casefile.process.CaseVariables.LEGAL_BASIS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.casefile.Caseloads;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormContext;
import org.opora.engine.FormListener;
import org.opora.engine.OpenedForm;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.engine.Submission;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Gives the family a curator of its organisation; shows who carries how much, the least loaded first. */
@Component
class AppointCuratorForm implements FormListener, FormContext {

    private static final String FORM = "appoint-curator";

    private final SupportCases cases;
    private final Caseloads caseloads;
    private final StaffDirectory staffDirectory;
    private final Words words;

    AppointCuratorForm(SupportCases cases, Caseloads caseloads, StaffDirectory staffDirectory, Words words) {
        this.cases = cases;
        this.caseloads = caseloads;
        this.staffDirectory = staffDirectory;
        this.words = words;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        List<Staff> curators = staffDirectory.all().stream()
                .filter(staff -> isCurator(staff, form.organisation()))
                .toList();
        Map<String, BigDecimal> loads =
                caseloads.of(curators.stream().map(Staff::login).toList());
        List<Map<String, String>> options = curators.stream()
                .sorted(Comparator.comparing((Staff staff) -> load(loads, staff))
                        .thenComparing(Staff::name))
                .map(staff -> Options.option(label(staff, load(loads, staff)), staff.login()))
                .toList();
        return Map.of("curators", options);
    }

    @Override
    public void submitted(Submission submission) {
        String curator = submission.fields().requiredText("curator");
        if (staffDirectory
                .find(curator)
                .filter(staff -> isCurator(staff, submission.organisation()))
                .isEmpty()) {
            throw new FieldRefused("curator", "curator.notInOrganisation");
        }
        String legalBasis = submission.variable(LEGAL_BASIS).orElse(CaseCodes.VOLUNTARY);
        cases.takeOn(submission.caseNumber(), curator, legalBasis);
        submission.set(CURATOR, curator);
    }

    private static boolean isCurator(Staff staff, String organisation) {
        return staff.roles().contains(Roles.CURATOR) && staff.organisations().contains(organisation);
    }

    private static BigDecimal load(Map<String, BigDecimal> loads, Staff staff) {
        return loads.getOrDefault(staff.login(), BigDecimal.ZERO);
    }

    private String label(Staff staff, BigDecimal load) {
        BigDecimal shown = load.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return words.sentence(
                "casefile.curator", staff.name(), shown.toPlainString(), String.valueOf(caseloads.capacity()));
    }
}

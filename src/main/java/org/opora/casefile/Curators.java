package org.opora.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opora.engine.FieldRefused;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Who may become the curator of a family or the personal adviser of a care leaver: curators of the organisation. */
@Component
public class Curators {

    private final Caseloads caseloads;
    private final StaffDirectory staffDirectory;
    private final Words words;

    Curators(Caseloads caseloads, StaffDirectory staffDirectory, Words words) {
        this.caseloads = caseloads;
        this.staffDirectory = staffDirectory;
        this.words = words;
    }

    /** Options of a select, with the load of each, the least loaded first. */
    public List<Map<String, String>> options(String organisation) {
        List<Staff> curators = staffDirectory.all().stream()
                .filter(staff -> isCurator(staff, organisation))
                .toList();
        Map<String, BigDecimal> loads =
                caseloads.of(curators.stream().map(Staff::login).toList());
        return curators.stream()
                .sorted(Comparator.comparing((Staff staff) -> load(loads, staff))
                        .thenComparing(Staff::name))
                .map(staff -> Map.of("label", label(staff, load(loads, staff)), "value", staff.login()))
                .toList();
    }

    /**
     * @param field of the form, named in the refusal
     * @throws FieldRefused if nobody of this login is a curator of the organisation
     */
    public String checked(String field, String login, String organisation) {
        return staffDirectory
                .find(login)
                .filter(staff -> isCurator(staff, organisation))
                .map(Staff::login)
                .orElseThrow(() -> new FieldRefused(field, "curator.notInOrganisation"));
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

package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What happens to leavers in one respect. */
interface Chapter {

    /** @param numbers number of each leaver's case, there once he has been entered */
    List<Happening> of(List<DemoLeaver> leavers, Map<DemoLeaver, String> numbers, LocalDate today);
}

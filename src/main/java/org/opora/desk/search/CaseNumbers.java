package org.opora.desk.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opora.casefile.CaseList;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Finds cases by their number, as written on paper or only its last digits. */
@Component
class CaseNumbers {

    private static final int RUNNING_DIGITS = 6;
    private static final Pattern WHOLE = Pattern.compile("(\\S{2})[\\s-]*(\\d{4})[\\s-]+(\\d{1,6})");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final List<String> FAMILY = List.of("FP", "ФП", "АЗ");
    private static final List<String> CARE_LEAVER = List.of("CL", "ВП", "СД");

    private final SupportCases cases;
    private final CaseList list;
    private final CurrentStaff staff;

    CaseNumbers(SupportCases cases, CaseList list, CurrentStaff staff) {
        this.cases = cases;
        this.list = list;
        this.staff = staff;
    }

    /** Cases the reader may see. Letters typed with the other keyboard layout are understood. */
    List<SupportCase> find(String text) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        Matcher whole = WHOLE.matcher(typed);
        if (whole.matches()) {
            return letters(whole.group(1)).stream()
                    .flatMap(letters ->
                            cases.find(letters + "-" + whole.group(2) + "-" + sixDigits(whole.group(3))).stream())
                    .filter(found -> staff.sees(found.organisation()))
                    .collect(Collectors.toList());
        }
        return DIGITS.matcher(typed).matches() ? list.numbered(staff.organisations(), sixDigits(typed)) : List.of();
    }

    private static Optional<String> letters(String typed) {
        if (FAMILY.contains(typed)) {
            return Optional.of("FP");
        }
        return CARE_LEAVER.contains(typed) ? Optional.of("CL") : Optional.empty();
    }

    private static String sixDigits(String digits) {
        return "0".repeat(RUNNING_DIGITS - digits.length()) + digits;
    }
}

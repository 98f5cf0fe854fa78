package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    @Test
    void readsDaysWithAndWithoutNotes() {
        assertThat(CalendarFile.parse(Year2026.text()))
                .contains(new CalendarDay(LocalDate.of(2026, 4, 30), CalendarDay.Kind.SHORTENED, null))
                .contains(new CalendarDay(
                        LocalDate.of(2026, 1, 9),
                        CalendarDay.Kind.DAY_OFF,
                        "Moved from 3 January, act of the government"));
    }

    @Test
    void namesTheLineItCannotRead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CalendarFile.parse("date,kind,note\n2026-01-01,HOLIDAY,\n2026-13-01,HOLIDAY,"))
                .withMessageContaining("line 3");
        assertThatIllegalStateException()
                .isThrownBy(() -> CalendarFile.parse("date,kind,note\n2026-01-01,FREE,"))
                .withMessageContaining("line 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> CalendarFile.parse("date,kind,note\n2026-01-01"))
                .withMessageContaining("line 2");
    }
}

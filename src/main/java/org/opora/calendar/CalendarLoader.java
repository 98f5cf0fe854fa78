package org.opora.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings the shipped production calendar into the table at start-up. Rows that are there stay as they are. */
@Component
class CalendarLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Resource file;

    CalendarLoader(JdbcTemplate jdbc, @Value("${opora.calendar:classpath:calendar/russia.csv}") Resource file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    @Override
    public void afterPropertiesSet() {
        List<Object[]> rows = CalendarFile.parse(text()).stream()
                .map(day -> new Object[] {day.date(), day.kind().name(), day.note()})
                .toList();
        jdbc.batchUpdate("insert into calendar.day (date, kind, note) values (?, ?, ?) on conflict do nothing", rows);
    }

    private String text() {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the production calendar is missing: " + file.getDescription(), e);
        }
    }
}

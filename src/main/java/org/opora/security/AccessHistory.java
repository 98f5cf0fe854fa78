package org.opora.security;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the access log by what was looked at. */
@Component
class AccessHistory implements AccessTrail {

    private final JdbcClient database;

    AccessHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Look> page(List<String> subjects, long after) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select id, at, login, action, subject, detail from security.access_log
                        where id > :after
                            and (subject in (:subjects) or starts_with(subject, :first || ' '))
                        order by id limit :size""")
                .param("after", after)
                .param("subjects", subjects)
                .param("first", subjects.get(0))
                .param("size", PAGE_SIZE)
                .query(Look.class)
                .list();
    }
}

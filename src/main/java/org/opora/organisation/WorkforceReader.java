package org.opora.organisation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.engine.StaffDirectory.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everybody who works here. A member of a ministry sees all organisations, his own first. */
@Component
class WorkforceReader {

    private final JdbcClient jdbc;

    WorkforceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Workforce read(Instant now) {
        Map<String, String> organisations = new LinkedHashMap<>();
        Set<String> ministries = new LinkedHashSet<>();
        jdbc.sql("select id, name, kind from organisation.organisation order by name")
                .query(rows -> {
                    organisations.put(rows.getString("id"), rows.getString("name"));
                    if (rows.getString("kind").equals(Organisation.Kind.MINISTRY.name())) {
                        ministries.add(rows.getString("id"));
                    }
                });
        return new Workforce(staff(organisations.keySet(), ministries), organisations, now);
    }

    private Map<String, Staff> staff(Set<String> organisations, Set<String> ministries) {
        Map<String, Set<String>> roles = codes("select login, role as code from organisation.staff_role");
        Map<String, Set<String>> places =
                codes("select login, organisation as code from organisation.staff_organisation order by 2");
        Map<String, Staff> staff = new LinkedHashMap<>();
        jdbc.sql("select login, first_name, last_name from organisation.staff where active order by last_name, login")
                .query(rows -> {
                    String login = rows.getString("login");
                    Set<String> own = places.getOrDefault(login, Set.of());
                    List<String> seen = sees(own, organisations, ministries);
                    Set<String> does = Set.copyOf(roles.getOrDefault(login, Set.of()));
                    String firstName = rows.getString("first_name");
                    staff.put(login, new Staff(login, firstName, rows.getString("last_name"), does, seen));
                });
        return staff;
    }

    private Map<String, Set<String>> codes(String sql) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        jdbc.sql(sql).query(rows -> {
            codes.computeIfAbsent(rows.getString("login"), login -> new LinkedHashSet<>())
                    .add(rows.getString("code"));
        });
        return codes;
    }

    private static List<String> sees(Set<String> own, Set<String> all, Set<String> ministries) {
        Set<String> seen = new LinkedHashSet<>(own);
        if (own.stream().anyMatch(ministries::contains)) {
            seen.addAll(all);
        }
        return List.copyOf(seen);
    }
}

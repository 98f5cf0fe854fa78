package org.opora.careleaver;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of inspections of housing. */
@Component
public class HousingInspections {

    private final JdbcClient jdbc;

    HousingInspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(HousingInspection inspection) {
        jdbc.sql("""
                insert into careleaver.housing_inspection (id, case_number, organisation, held_on, finding, problems)
                values (:id, :case, :organisation, :held, :finding, string_to_array(:problems, ','))""")
                .param("id", inspection.id())
                .param("case", inspection.caseNumber())
                .param("organisation", inspection.organisation())
                .param("held", inspection.heldOn())
                .param("finding", inspection.finding().name())
                .param("problems", String.join(",", inspection.problems()))
                .update();
    }

    /** The last one, if the housing was ever inspected. */
    public Optional<HousingInspection> latest(String caseNumber) {
        return jdbc.sql("select * from careleaver.housing_inspection where case_number = :case"
                        + " order by held_on desc, seq desc limit 1")
                .param("case", caseNumber)
                .query((row, index) -> inspection(row))
                .optional();
    }

    private static HousingInspection inspection(ResultSet row) throws SQLException {
        Array problems = row.getArray("problems");
        return new HousingInspection(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("organisation"),
                row.getObject("held_on", LocalDate.class),
                HousingInspection.Finding.valueOf(row.getString("finding")),
                List.of((String[]) problems.getArray()));
    }
}

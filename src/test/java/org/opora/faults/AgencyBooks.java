package org.opora.faults;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the simulated agencies have on their books. */
final class AgencyBooks {

    private final JdbcClient memory;

    AgencyBooks(DataSource memory) {
        this.memory = JdbcClient.create(memory);
    }

    /** How many things the agency has done: requests carried out, or Tasks opened by the health service. */
    long effects(String agency) {
        String what = agency.equals("health")
                ? "select count(distinct id) from demo.resource where type = 'Task' and 'health' = ?"
                : "select count(*) from demo.handled where agency = ?";
        return memory.sql(what).param(agency).query(Long.class).single();
    }

    /** How the referral stands at the agency, if it has it. */
    Optional<String> status(String agency, String referral) {
        return memory.sql("select status from demo.referral where agency = ? and number = ?")
                .params(agency, referral)
                .query(String.class)
                .optional();
    }
}

package org.opora.referral;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of each case is stuck on its way to agencies or back. */
@Component
public class StuckByCase {

    private final JdbcClient jdbc;

    StuckByCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages that could not be delivered and answers that nobody could make use of, by case number. */
    public Map<String, Integer> count() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select r.case_number, count(*) as stuck
                from referral.referral r join (
                    select referral_number from referral.outbox_message where status = 'UNDELIVERABLE'
                    union all
                    select referral_number from referral.inbox_event where state = 'QUARANTINED') s
                  on s.referral_number = r.number
                group by 1""").query(row -> {
            counts.put(row.getString("case_number"), row.getInt("stuck"));
        });
        return counts;
    }

    /** Answers that belong to no referral we know. */
    public int ofNoCase() {
        return jdbc.sql("select count(*) from referral.inbox_event e where state = 'QUARANTINED'"
                        + " and not exists (select 1 from referral.referral r where r.number = e.referral_number)")
                .query(Integer.class)
                .single();
    }
}

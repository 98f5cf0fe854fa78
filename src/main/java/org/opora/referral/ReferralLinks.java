package org.opora.referral;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.casefile.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to the pages of referrals in the hands of agencies. Staff close them if an e-mail went astray; only links of a
 * later generation open the page then.
 */
@Component
public class ReferralLinks {

    private static final String BY_LINK = "referral_number = :number and transport = 'LINK'";

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final Agencies agencies;
    private final CaseFile caseFile;
    private final Jobs jobs;

    ReferralLinks(JdbcClient jdbc, Referrals referrals, Agencies agencies, CaseFile caseFile, Jobs jobs) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.agencies = agencies;
        this.caseFile = caseFile;
        this.jobs = jobs;
    }

    /** Referrals under way about which a link was sent, oldest first. */
    public List<Referral> underWay(int most) {
        return jdbc.sql("""
                select * from referral.referral r where rank between 10 and 59 and exists (
                    select 1 from referral.outbox_message m where m.referral_number = r.number and m.transport = 'LINK')
                order by number limit :most""").param("most", most).query(Referral.class).list();
    }

    /** Which links open the page; 0 until they were closed for the first time. */
    public int generation(String number) {
        return jdbc.sql("select link_generation from referral.referral where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** Closes all links that were sent so far; false if none was ever sent. */
    @Transactional
    public boolean close(String number) {
        Referral referral = referrals.hold(number);
        boolean linked = jdbc.sql("select exists (select 1 from referral.outbox_message where " + BY_LINK + ")")
                .param("number", number)
                .query(Boolean.class)
                .single();
        if (linked) {
            jdbc.sql("update referral.referral set link_generation = link_generation + 1 where number = :number")
                    .param("number", number)
                    .update();
            note(referral, "LINKS_CLOSED");
        }
        return linked;
    }

    /**
     * Sends the referral's e-mail once more, with a new link.
     *
     * @return false if it did not go out by link, is on its way already, or waits for no answer
     */
    @Transactional
    public boolean sendAgain(String number) {
        Referral referral = referrals.hold(number);
        boolean byLink = agencies.find(referral.agency())
                .filter(agency -> agency.transport() == TransportKind.LINK)
                .isPresent();
        if (!byLink || !referral.status().isOpen()) {
            return false;
        }
        List<UUID> queued = jdbc.sql("update referral.outbox_message set status = 'PENDING', attempts = 0 where "
                        + BY_LINK + " and kind = 'REFERRAL' and status = 'SENT' returning id")
                .param("number", number)
                .query(UUID.class)
                .list();
        queued.forEach(id -> {
            jobs.now(ReferralTasks.DISPATCH, id);
            note(referral, "LINK_SENT_AGAIN");
        });
        return !queued.isEmpty();
    }

    private void note(Referral referral, String kind) {
        caseFile.note(referral.caseNumber(), kind, Map.of("referral", referral.number(), "agency", referral.agency()));
    }
}

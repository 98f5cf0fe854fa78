package org.opora.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Silent agencies that the commission on minors is to hear about (120-FZ art. 11). */
@Component
public class CommissionAgenda {

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final CaseFile caseFile;
    private final Region region;

    CommissionAgenda(JdbcClient jdbc, Referrals referrals, CaseFile caseFile, Region region) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.caseFile = caseFile;
        this.region = region;
    }

    /** Puts the missing answer on the agenda, once for each wait. */
    public void put(String number) {
        Referral referral = referrals.get(number);
        int added = jdbc.sql("insert into referral.agenda_item (referral_number, wait, put_at)"
                        + " values (:number, :wait, :now) on conflict do nothing")
                .param("number", number)
                .param("wait", referral.waitsFor())
                .param("now", region.now())
                .update();
        if (added == 1) {
            caseFile.note(
                    referral.caseNumber(),
                    "ON_COMMISSION_AGENDA",
                    Map.of("referral", number, "agency", referral.agency(), "wait", referral.waitsFor()));
        }
    }

    /** Notes that a meeting heard what was on the agenda about this referral. */
    public void heard(String number, LocalDate heldOn, String resolutionNumber) {
        jdbc.sql("update referral.agenda_item set held_on = :day, resolution_number = :resolution"
                        + " where referral_number = :number and held_on is null")
                .param("day", heldOn)
                .param("resolution", resolutionNumber)
                .param("number", number)
                .update();
    }

    /** What no meeting has heard yet, oldest first. An agency that has answered meanwhile stays: it was late. */
    public List<Item> open() {
        return jdbc.sql("""
                select i.referral_number, r.case_number, r.agency, i.wait as missing, i.put_at, i.held_on, i.resolution_number
                from referral.agenda_item i join referral.referral r on r.number = i.referral_number
                where i.held_on is null order by i.put_at, i.referral_number""").query(Item.class).list();
    }

    /** @param missing ACCEPTANCE or OUTCOME */
    public record Item(
            String referralNumber,
            String caseNumber,
            String agency,
            String missing,
            OffsetDateTime putAt,
            @Nullable LocalDate heldOn,
            @Nullable String resolutionNumber) {}
}

package org.opora.referral;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A referral as the columns of its row. */
final class ReferralRow {

    private ReferralRow() {}

    static Map<String, @Nullable Object> of(Referral referral) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("number", referral.number());
        row.put("caseNumber", referral.caseNumber());
        row.put("episode", referral.episode());
        row.put("actionNumber", referral.actionNumber());
        row.put("person", referral.person());
        row.put("agency", referral.agency());
        row.put("kind", referral.kind().name());
        row.put("domain", referral.domain());
        row.put("status", referral.status().name());
        row.put("rank", referral.status().rank());
        row.put("urgency", referral.urgency());
        row.put("acceptStep", referral.acceptStep());
        row.put("outcomeStep", referral.outcomeStep());
        row.put("acceptBy", referral.acceptBy());
        row.put("outcomeBy", referral.outcomeBy());
        row.put("createdAt", referral.createdAt());
        row.put("updatedAt", referral.updatedAt());
        return row;
    }
}

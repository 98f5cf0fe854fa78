package org.opora.referral.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opora.calendar.Region;
import org.opora.referral.AgencyMessages;
import org.opora.referral.Referral;
import org.opora.referral.ReferralContent;
import org.springframework.stereotype.Component;

/** How messages read in JSON: for agencies with our contract, and as the content of pages and letters. */
@Component
public class JsonMessages implements AgencyMessages {

    private final ObjectMapper json = new ObjectMapper();
    private final Region region;

    JsonMessages(Region region) {
        this.region = region;
    }

    @Override
    public Letter referral(ReferralContent content) {
        Map<String, String> person = new LinkedHashMap<>();
        content.person().forEach((field, value) -> person.put(field.key(), value));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("referralNumber", content.referral().number());
        message.put("kind", content.referral().kind().name());
        message.put("domain", content.referral().domain());
        message.put("service", content.service());
        message.put("sender", content.sender());
        if (!person.isEmpty()) {
            message.put("person", person);
        }
        message.put("dueOn", content.dueOn().toString());
        message.put("replyTo", content.replyTo());
        return new Letter(write(message), content.fields());
    }

    @Override
    public String cancel(Referral referral, String reasonCode) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("referralNumber", referral.number());
        message.put("reason", reasonCode);
        return write(message);
    }

    @Override
    public String escalation(Referral referral) {
        return reminder(referral);
    }

    @Override
    public String reminder(Referral referral) {
        boolean takenOn = referral.status().isTakenOn();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("referralNumber", referral.number());
        message.put("waitingFor", takenOn ? "OUTCOME" : "ACCEPTANCE");
        message.put("expectedBy", (takenOn ? referral.outcomeBy() : referral.acceptBy()).toString());
        return write(message);
    }

    @Override
    public String removalNotice(List<Referral> referrals) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "support.ended");
        message.put("referralNumbers", referrals.stream().map(Referral::number).toList());
        message.put("endedOn", region.today().toString());
        return write(message);
    }

    private String write(Map<String, Object> message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("message cannot be written", impossible.getCause());
        }
    }
}

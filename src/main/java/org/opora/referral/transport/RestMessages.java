package org.opora.referral.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.calendar.Region;
import org.opora.referral.AgencyKind;
import org.opora.referral.Referral;
import org.opora.referral.ReferralContent;
import org.opora.referral.Transport.Letter;
import org.springframework.stereotype.Component;

/** How messages to agencies read in JSON. */
@Component
class RestMessages {

    private final Map<AgencyKind, PersonData> personData;
    private final ObjectMapper json = new ObjectMapper();
    private final Region region;

    RestMessages(List<PersonData> personData, Region region) {
        this.personData = personData.stream().collect(Collectors.toMap(PersonData::kind, Function.identity()));
        this.region = region;
    }

    Letter referral(ReferralContent content) {
        Map<String, Object> person = personOf(content);
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
        return new Letter(write(message), List.copyOf(person.keySet()));
    }

    String cancel(Referral referral, String reasonCode) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("referralNumber", referral.number());
        message.put("reason", reasonCode);
        return write(message);
    }

    String reminder(Referral referral) {
        boolean takenOn = referral.status().isTakenOn();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("referralNumber", referral.number());
        message.put("waitingFor", takenOn ? "OUTCOME" : "ACCEPTANCE");
        message.put("expectedBy", (takenOn ? referral.outcomeBy() : referral.acceptBy()).toString());
        return write(message);
    }

    String removalNotice(List<Referral> referrals) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "support.ended");
        message.put("referralNumbers", referrals.stream().map(Referral::number).toList());
        message.put("endedOn", region.today().toString());
        return write(message);
    }

    private Map<String, Object> personOf(ReferralContent content) {
        PersonData data = personData.get(content.referral().kind());
        return data == null ? NameAndContact.fields(content) : data.of(content);
    }

    private String write(Map<String, Object> message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("message cannot be written", impossible.getCause());
        }
    }
}

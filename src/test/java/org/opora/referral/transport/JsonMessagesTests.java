package org.opora.referral.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.referral.AgencyKind;
import org.opora.referral.AgencyMessages.Letter;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.ReferralStatus;

class JsonMessagesTests {

    private final JsonMessages messages = new JsonMessages(ReferralFixtures.REGION);

    @Test
    void tellsWhatTheAgencyMustKnow() {
        Letter letter = messages.referral(ReferralFixtures.content(AgencyKind.CHILDCARE, ReferralFixtures.anna()));

        assertThat(letter.body())
                .isEqualTo("{\"referralNumber\":\"REF-2026-000017\",\"kind\":\"CHILDCARE\",\"domain\":\"CHILDCARE\","
                        + "\"service\":\"Voluntary consultation\",\"sender\":\"Family centre\","
                        + "\"person\":{\"lastName\":\"Светлова\",\"firstName\":\"Анна\",\"middleName\":\"Петровна\","
                        + "\"bornOn\":\"1990-02-28\",\"phone\":\"+7 900 000-00-00\"},\"dueOn\":\"2026-12-21\","
                        + "\"replyTo\":\"http://localhost:8080/agency-api/x/events\"}");
        assertThat(letter.fields()).containsExactly("lastName", "firstName", "middleName", "bornOn", "phone");
    }

    @Test
    void namesNobodyIfTheActionNamesNobody() {
        Letter letter = messages.referral(ReferralFixtures.content(AgencyKind.OTHER, null));

        assertThat(letter.body()).doesNotContain("person");
        assertThat(letter.fields()).isEmpty();
    }

    @Test
    void saysNothingOfWhySupportEnded() {
        String notice =
                messages.removalNotice(List.of(ReferralFixtures.referral(AgencyKind.OTHER, ReferralStatus.CLOSED)));

        assertThat(notice)
                .isEqualTo("{\"type\":\"support.ended\",\"referralNumbers\":[\"REF-2026-000017\"],"
                        + "\"endedOn\":\"2026-11-21\"}");
    }
}

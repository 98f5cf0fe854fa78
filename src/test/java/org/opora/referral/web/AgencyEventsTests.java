package org.opora.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.referral.AnswerStatus;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.ReferralAnswer;

class AgencyEventsTests {

    private final AgencyEvents events = new AgencyEvents();

    @Test
    void readsAnAnswer() {
        ReceivedEvent event = read("""
                {"type":"referral.status","referralNumber":"REF-2026-000017","status":"COMPLETED",
                 "outcome":"EMPLOYED","at":"2026-11-21T09:00:00+03:00"}""");

        assertThat(event.answer())
                .isEqualTo(new ReferralAnswer(
                        "REF-2026-000017",
                        AnswerStatus.COMPLETED,
                        null,
                        "EMPLOYED",
                        null,
                        OffsetDateTime.parse("2026-11-21T09:00:00+03:00")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                                       | MALFORMED
                    []                                                                      | MALFORMED
                    {}                                                                      | UNKNOWN_TYPE
                    {"type":"referral.status","status":"ACCEPTED"}                          | NO_REFERRAL_NUMBER
                    {"type":"referral.status","referralNumber":"REF-2026-000017"}           | UNKNOWN_STATUS
                    {"type":"referral.status","referralNumber":"R","status":"ENTHUSIASTIC"} | UNKNOWN_STATUS
                    {"type":"referral.status","referralNumber":7,"status":"ACCEPTED"}       | NO_REFERRAL_NUMBER
                    """)
    void keepsWhatItCannotRead(String body, String why) {
        ReceivedEvent event = read(body);

        assertThat(event.answer()).isNull();
        assertThat(event.why()).isEqualTo(why);
        assertThat(event.body()).isEqualTo(body);
    }

    private ReceivedEvent read(String body) {
        return events.read("employment", "evt-1", body);
    }
}

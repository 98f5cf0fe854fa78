package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.opora.referral.transport.WebhookSignature;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The address where agencies answer, in the whole server. */
@OporaTest(
        properties = {
            "opora.agencies.employment.kind=EMPLOYMENT",
            "opora.agencies.employment.transport=REST",
            "opora.agencies.employment.url=http://localhost:1",
            "opora.agencies.employment.incoming[0].id=k1",
            "opora.agencies.employment.incoming[0].secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        })
@AutoConfigureMockMvc
@Import(BackgroundWork.class)
class ReferralServerTests {

    private static final SigningKey KEY = new SigningKey("k1", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ADDRESS = "/agency-api/employment/events";
    private static final String ACCEPTED =
            "{\"type\":\"referral.status\",\"referralNumber\":\"REF-2026-999999\",\"status\":\"ACCEPTED\"}";

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Autowired
    BackgroundWork work;

    @Autowired
    Clock clock;

    @Test
    void keepsASignedEventOnceAndQuarantinesWhatConcernsNobody() throws Exception {
        http.perform(signed("evt-1", ACCEPTED)).andExpect(status().isAccepted());
        http.perform(signed("evt-1", ACCEPTED)).andExpect(status().isAccepted());

        work.apply();

        assertThat(inbox.of("REF-2026-999999"))
                .singleElement()
                .satisfies(event -> assertThat(event.why()).isEqualTo("UNKNOWN_REFERRAL"));
    }

    @Test
    void keepsWhatItCannotRead() throws Exception {
        http.perform(signed("evt-2", "<html>")).andExpect(status().isAccepted());

        assertThat(inbox.quarantine(10)).extracting(InboxEvent::why).contains("MALFORMED");
    }

    @Test
    void refusesAnUnsignedEventWithAProblem() throws Exception {
        http.perform(post(ADDRESS).contentType(MediaType.APPLICATION_JSON).content(ACCEPTED))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesAnUnknownAgencyLikeABadSignature() throws Exception {
        http.perform(post("/agency-api/nobody/events").content(ACCEPTED)).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesAnEventAboveTheLimit() throws Exception {
        http.perform(signed("evt-3", "x".repeat(64 * 1024 + 1))).andExpect(status().isPayloadTooLarge());
    }

    @Test
    void showsReferralsToNobodyWithoutLogin() throws Exception {
        http.perform(get("/api/referrals/quarantine")).andExpect(status().isUnauthorized());
    }

    private MockHttpServletRequestBuilder signed(String id, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        long now = clock.instant().getEpochSecond();
        return post(ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", now)
                .header("webhook-signature", WebhookSignature.sign(KEY, id, now, bytes))
                .content(bytes);
    }
}

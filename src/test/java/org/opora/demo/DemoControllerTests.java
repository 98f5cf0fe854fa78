package org.opora.demo;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.AgencyServer;
import org.opora.demo.agencies.AgencySettings;
import org.opora.demo.agencies.Behaviour;
import org.opora.testing.Span;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DemoControllerTests {

    private static final AgencySettings SETTINGS = new AgencySettings(Behaviour.NORMAL, Span.parse("P3D"));

    private final TimeMachine timeMachine = mock(TimeMachine.class);
    private final DemoClock clock = mock(DemoClock.class);
    private final AgencyServer agencies = mock(AgencyServer.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new DemoController(timeMachine, clock, agencies, DemoMail.start()))
            .setControllerAdvice(new DemoProblems())
            .build();

    @BeforeEach
    void stand() {
        when(timeMachine.isOpen()).thenReturn(true);
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T00:00:00Z"));
        when(clock.offset()).thenReturn(Duration.ofDays(2));
        when(agencies.settings(any())).thenReturn(SETTINGS);
    }

    @Test
    void tellsTheTime() throws Exception {
        http.perform(get("/demo/time")).andExpect(jsonPath("$.offset").value("PT48H"));
    }

    @Test
    void movesTheTime() throws Exception {
        when(timeMachine.advance(Span.parse("P30D"))).thenReturn(7);

        http.perform(post("/demo/time").contentType(MediaType.APPLICATION_JSON).content("{\"advance\":\"P30D\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.firedTimers").value(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"advance\":\"soon\"}", "{\"advance\":\"-P1D\"}", "{}", "{\"advance\":\"P99Y\"}", "nonsense"})
    void saysWhatIsWrongWithTheTime(String body) throws Exception {
        http.perform(post("/demo/time").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(containsString("advance")));
    }

    @Test
    void changesHowAnAgencyBehaves() throws Exception {
        http.perform(put("/demo/agencies/health")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"behaviour\":\"silent\"}"))
                .andExpect(status().isOk());

        verify(agencies).change(Agency.HEALTH, new AgencySettings(Behaviour.SILENT, Span.parse("P3D")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health | {\"behaviour\":\"asleep\"} | 400 | behaviour: must be one of normal, decline",
                "health | {\"answerAfter\":\"later\"} | 400 | answerAfter: must be",
                "police | {\"behaviour\":\"down\"} | 404 | agency: must be one of health"
            })
    void saysWhatIsWrongWithAnAgency(String agency, String body, int status, String detail) throws Exception {
        http.perform(put("/demo/agencies/" + agency)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(startsWith(detail)));
    }
}

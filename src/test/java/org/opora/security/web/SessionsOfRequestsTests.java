package org.opora.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** How often a request asks the store, behind the real filter of Spring Session. */
class SessionsOfRequestsTests {

    private final List<String> reads = new ArrayList<>();
    private final MapSessionRepository stored = new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public MapSession findById(String id) {
            reads.add(id);
            return super.findById(id);
        }
    };
    private final SessionsOfRequests<MapSession> sessions = new SessionsOfRequests<>(stored);
    private String id = "";

    @BeforeEach
    void somebodyIsLoggedIn() {
        MapSession session = stored.createSession();
        stored.save(session);
        id = session.getId();
    }

    @Test
    void aRequestReadsItsSessionOnceThoughItsAnswerGoesBeforeItsEnd() throws Exception {
        serve((request, response) -> {
            assertThat(((HttpServletRequest) request).getSession(false)).isNotNull();
            response.flushBuffer();
        });

        assertThat(reads).containsExactly(id);
    }

    @Test
    void theNextRequestReadsAnewAndSeesThatTheSessionWasEnded() throws Exception {
        serve((request, response) -> response.flushBuffer());
        stored.deleteById(id);
        reads.clear();
        serve((request, response) ->
                assertThat(((HttpServletRequest) request).getSession(false)).isNull());

        assertThat(reads).isNotEmpty().containsOnly(id);
    }

    @Test
    void whoLeavesIsOutWithinTheSameRequest() throws Exception {
        serve((request, response) -> {
            ((HttpServletRequest) request).getSession().invalidate();
            assertThat(((HttpServletRequest) request).getSession(false)).isNull();
        });

        assertThat(stored.findById(id)).isNull();
    }

    private void serve(FilterChain page) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(
                new Cookie("SESSION", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8))));
        MockHttpServletResponse response = new MockHttpServletResponse();
        sessions.doFilter(
                request,
                response,
                (outer, answer) -> new SessionRepositoryFilter<>(sessions).doFilter(outer, answer, page));
    }
}

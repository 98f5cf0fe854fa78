package org.opora.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions as they are stored, read once a request: the filter of Spring Session asks again once an answer has gone. Every
 * request reads, so a session that was ended on any node is over at once; the time of the last one is written once a
 * minute only.
 *
 * @param <S> what the store holds
 */
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
final class SessionsOfRequests<S extends Session> extends OncePerRequestFilter
        implements SessionRepository<SessionsOfRequests.Seen<S>> {

    private static final Duration EXACT = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;
    private final ThreadLocal<Request<S>> current = new ThreadLocal<>();

    SessionsOfRequests(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        current.set(new Request<>());
        try {
            chain.doFilter(request, response);
        } finally {
            current.remove();
        }
    }

    @Override
    public Seen<S> createSession() {
        return new Seen<>(stored.createSession());
    }

    @Override
    public void save(Seen<S> session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable Seen<S> findById(String id) {
        Request<S> request = current.get();
        Seen<S> known = request == null ? null : request.session;
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S session = stored.findById(id);
        Seen<S> found = session == null ? null : new Seen<>(session);
        if (request != null) {
            request.session = found;
        }
        return found;
    }

    @Override
    public void deleteById(String id) {
        Request<S> request = current.get();
        if (request != null) {
            request.session = null;
        }
        stored.deleteById(id);
    }

    /** What is known while one request is served. */
    private static final class Request<S extends Session> {

        private @Nullable Seen<S> session;
    }

    /** A session whose last access is exact to a minute. */
    static final class Seen<S extends Session> implements Session {

        private final S stored;

        Seen(S stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(stored.getLastAccessedTime().plus(EXACT))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}

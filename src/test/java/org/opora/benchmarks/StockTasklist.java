package org.opora.benchmarks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Serves Tasklist to whoever has the cookie as an empty installation does: without our scripts and styles. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StockTasklist extends OncePerRequestFilter {

    static final String COOKIE = "stock";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.endsWith("/app/tasklist/scripts/config.js")) {
            answer(response, "text/javascript", "export default {};");
        } else if (path.endsWith("/app/tasklist/styles/user-styles.css")) {
            answer(response, "text/css", "");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void answer(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.getWriter().write(text);
    }
}

package org.opora.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opora.engine.Roles;
import org.opora.engine.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only the calls that Tasklist and Cockpit need. Everything else that changes something is closed, whatever
 * grants say: completing a task without its form, variables, comments, tasks without a process, deployments, stored
 * filters, users, and the page that makes a first administrator (CVE-2026-77226).
 */
class EngineApiGate extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/[^/]+";
    private static final Pattern SETUP = Pattern.compile("/camunda/(api/admin/setup|app/[^/]+/[^/]+/setup).*");
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");
    /** Applications that do not exist, and the engine's metrics, which it does not keep. */
    private static final Pattern NOTHING =
            Pattern.compile("/camunda/app/(?!(cockpit|tasklist|admin|welcome)(/|$)).+|" + ENGINE + "/metrics(/.*)?");

    private static final List<Pattern> QUESTIONS = patterns(
            "/task(/count)?",
            "/filter/[^/]+/(list|count|singleResult)",
            "/variable-instance(/count)?",
            "/process-instance(/count)?",
            "/execution(/count)?",
            "/job(/count)?",
            "/job-definition(/count)?",
            "/external-task(/count)?",
            "/history/(activity-instance|detail|external-task-log|job-log|process-instance|task|variable-instance)(/count)?",
            "/user(/count)?",
            "/group(/count)?");
    private static final List<Pattern> FORMS = patterns(
            "/task/[^/]+/(claim|unclaim|assignee|submit-form)", "/process-definition/(key/)?[^/]+/submit-form");
    private static final List<Pattern> OPERATIONS =
            patterns("/job/[^/]+/(retries|execute)", "/process-instance/[^/]+/suspended");

    private final ObjectProvider<Words> words;
    private final ObjectMapper json = new ObjectMapper();

    EngineApiGate(ObjectProvider<Words> words) {
        this.words = words;
    }

    private static List<Pattern> patterns(String... paths) {
        return List.of(paths).stream()
                .map(path -> Pattern.compile(ENGINE + path))
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        if (NOTHING.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (LOGOUT.matcher(path).matches()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (isAllowed(request, path)) {
            chain.doFilter(Bounded.lists(request), Unkept.ifData(path, response));
        } else {
            refuse(response);
        }
    }

    /** As the container decoded it to find the servlet: the raw address may hide letters behind percent signs. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** True if the call changes nothing. */
    static boolean isQuestion(HttpServletRequest request) {
        String path = path(request);
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            case "POST" -> matches(QUESTIONS, path) || isCockpitQuestion(path);
            default -> false;
        };
    }

    private static boolean isAllowed(HttpServletRequest request, String path) {
        if (SETUP.matcher(path).matches() || request.getRequestURI().contains(";") || path.contains("..")) {
            return false;
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            case "POST" -> isQuestion(request) || matches(FORMS, path) || isOperation(request, path);
            case "PUT" -> isOperation(request, path);
            default -> false;
        };
    }

    private static boolean isCockpitQuestion(String path) {
        return path.matches(
                "/camunda/api/cockpit/plugin/base/[^/]+/(process-instance|process-definition|incident)[^;]*");
    }

    private static boolean isOperation(HttpServletRequest request, String path) {
        return matches(OPERATIONS, path) && request.isUserInRole(Roles.ADMINISTRATOR);
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", "Forbidden");
        problem.put("status", HttpServletResponse.SC_FORBIDDEN);
        problem.put("detail", words.getObject().of("fault", "closed"));
        response.getWriter().write(json.writeValueAsString(problem));
    }
}

package org.opora.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/** Gives a list that was asked for without an end the longest page there is, since endless lists are refused. */
final class Bounded extends HttpServletRequestWrapper {

    private static final String LONGEST_PAGE = "maxResults=500";
    private static final Pattern LISTS = Pattern.compile(
            "/camunda/api/engine/engine/[^/]+/"
                    + "(task|filter|filter/[^/]+/list|process-definition|process-instance|execution|variable-instance|job"
                    + "|job-definition|incident|decision-definition|deployment|user|group|tenant|external-task|history/[a-z-]+)");

    private Bounded(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest lists(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean endless = query == null || !query.contains("maxResults=");
        return endless && LISTS.matcher(request.getRequestURI()).matches() ? new Bounded(request) : request;
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        return query == null || query.isBlank() ? LONGEST_PAGE : query + "&" + LONGEST_PAGE;
    }
}

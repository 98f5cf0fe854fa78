package org.opora.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * An answer of the engine's API that browsers must not keep, since its forms and comments are about people. The web
 * applications would let them, as long as they ask before they use it again.
 */
final class Unkept extends HttpServletResponseWrapper {

    private static final Pattern DATA = Pattern.compile("/camunda/api/(?!.*/static/).*");

    private Unkept(HttpServletResponse response) {
        super(response);
        super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** @param path as the container decoded it */
    static HttpServletResponse ifData(String path, HttpServletResponse response) {
        return DATA.matcher(path).matches() ? new Unkept(response) : response;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
            super.addHeader(name, value);
        }
    }
}

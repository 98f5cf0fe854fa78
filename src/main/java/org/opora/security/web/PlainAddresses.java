package org.opora.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows nothing at an address that is spelled oddly: with empty steps or with percent signs in its first one, by which an
 * address could mean one thing to the container and another to those who check it. The page of errors is no address either.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class PlainAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isPlain(String address) {
        int second = address.indexOf('/', 1);
        String first = second < 0 ? address : address.substring(0, second);
        return !first.contains("%") && !address.contains("//") && !address.equals("/error");
    }
}

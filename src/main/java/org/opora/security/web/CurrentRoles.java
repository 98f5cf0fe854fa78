package org.opora.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks with each request in which roles the person works here now, since a session remembers those of its beginning.
 * Whoever works here no longer has to log in, which he cannot.
 */
@Component
class CurrentRoles extends OncePerRequestFilter {

    private final ObjectProvider<StaffDirectory> directory;

    CurrentRoles(ObjectProvider<StaffDirectory> directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered instanceof UsernamePasswordAuthenticationToken token) {
            Optional<Staff> person = directory.getObject().find(token.getName());
            if (person.isEmpty()) {
                leave(request);
            } else if (!roles(token).equals(person.get().roles())) {
                work(token, person.get());
            }
        }
        chain.doFilter(request, response);
    }

    private static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }

    private static void work(Authentication remembered, Staff person) {
        List<SimpleGrantedAuthority> roles = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(remembered.getPrincipal(), null, roles);
        token.setDetails(remembered.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
    }

    private static Set<String> roles(Authentication remembered) {
        return remembered.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(role -> role.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
    }
}

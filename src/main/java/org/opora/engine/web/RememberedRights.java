package org.opora.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the web applications forget the roles and organisations that they remember in the session once they are no longer
 * the person's; they learn the new ones in the same request.
 */
class RememberedRights extends OncePerRequestFilter {

    /** Where the web applications keep who is logged in to which engine. */
    private static final String REMEMBERED = "authenticatedUser";

    private final ObjectProvider<StaffDirectory> directory;

    RememberedRights(ObjectProvider<StaffDirectory> directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(REMEMBERED) instanceof Authentications remembered) {
            List.copyOf(remembered.getAuthentications()).stream()
                    .filter(login -> !isCurrent(login, request.getRemoteUser()))
                    .forEach(login -> remembered.removeByEngineName(login.getProcessEngineName()));
        }
        chain.doFilter(request, response);
    }

    private boolean isCurrent(UserAuthentication remembered, @Nullable String login) {
        return login != null
                && remembered.getIdentityId().equals(login)
                && directory
                        .getObject()
                        .find(login)
                        .filter(person -> sameRights(remembered, person))
                        .isPresent();
    }

    private static boolean sameRights(UserAuthentication remembered, Staff person) {
        return Set.copyOf(remembered.getGroupIds()).equals(person.roles())
                && Set.copyOf(remembered.getTenantIds()).equals(Set.copyOf(person.organisations()));
    }
}

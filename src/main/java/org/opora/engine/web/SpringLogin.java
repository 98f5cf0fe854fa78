package org.opora.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells the web applications who logged in with Spring Security, with roles and organisations. */
public class SpringLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        String login = request.getRemoteUser();
        if (login == null || login.equals("anonymousUser")) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(login);
        result.setGroups(groups(engine, login));
        result.setTenants(tenants(engine, login));
        return result;
    }

    private static List<String> groups(ProcessEngine engine, String login) {
        List<Group> groups = engine.getIdentityService()
                .createGroupQuery()
                .groupMember(login)
                .list();
        return new ArrayList<>(groups.stream().map(Group::getId).toList());
    }

    private static List<String> tenants(ProcessEngine engine, String login) {
        List<Tenant> tenants = engine.getIdentityService()
                .createTenantQuery()
                .userMember(login)
                .list();
        return new ArrayList<>(tenants.stream().map(Tenant::getId).toList());
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security sends people to the login page
    }
}

package org.opora.security;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Work in the background that a person asked for: it sees what that person sees now, and is noted under his login. */
@Component
public class OnBehalf {

    public void of(String login, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
        SecurityContextHolder.setContext(theirs);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

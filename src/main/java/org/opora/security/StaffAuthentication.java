package org.opora.security;

import java.util.List;
import java.util.regex.Pattern;
import org.opora.engine.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks login and password of staff, for the login page and for HTTP Basic alike. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    /** What a login looks like (organisation.staff); anything else is nobody's and not worth a row or a hash. */
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,62}");

    private static final String WRONG = "login or password is wrong";

    private final ObjectProvider<StaffPasswords> passwords;
    private final ObjectProvider<StaffDirectory> directory;
    private final PasswordEncoder encoder;
    private final GuessThrottle throttle;
    private final String nobody;

    StaffAuthentication(
            ObjectProvider<StaffPasswords> passwords,
            ObjectProvider<StaffDirectory> directory,
            PasswordEncoder encoder,
            GuessThrottle throttle) {
        this.passwords = passwords;
        this.directory = directory;
        this.encoder = encoder;
        this.throttle = throttle;
        this.nobody = encoder.encode("no such person");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName();
        if (!LOGIN.matcher(login).matches()) {
            throw new BadCredentialsException(WRONG);
        }
        String address = address(asked);
        if (throttle.mustWait(login, address)) {
            throw new LockedException("too many failed logins, wait some minutes");
        }
        String hash = passwords.getObject().hashOf(login).orElse(nobody);
        if (!encoder.matches(String.valueOf(asked.getCredentials()), hash)) {
            throttle.failed(login, address);
            throw new BadCredentialsException(WRONG);
        }
        throttle.succeeded(login, address);
        var token = UsernamePasswordAuthenticationToken.authenticated(login, null, authorities(login));
        token.setDetails(asked.getDetails());
        return token;
    }

    private List<? extends GrantedAuthority> authorities(String login) {
        return directory.getObject().find(login).stream()
                .flatMap(staff -> staff.roles().stream())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

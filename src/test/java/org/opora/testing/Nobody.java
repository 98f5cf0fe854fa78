package org.opora.testing;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Work in a thread that belongs to no request, whoever was signed in there before. */
public final class Nobody {

    private Nobody() {}

    /** Does the work with nobody signed in; whoever was is signed in again afterwards. */
    public static <T> T signedIn(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

package org.opora.security;

import java.util.OptionalInt;
import java.util.Set;

/** A page of ours for some roles. The bar above every page and the page after login offer it to whoever has one of them. */
public interface StaffPage {

    /** Path, such as {@code /letters}. */
    String address();

    /** Key of its name; what it is for has the same key with {@code .hint}. */
    String name();

    Set<String> roles();

    /** How many things wait there for the person behind the request; nothing where there is nothing to count. */
    default OptionalInt waiting() {
        return OptionalInt.empty();
    }

    /** @param held roles of the one who looks */
    default boolean isFor(Set<String> held) {
        return held.stream().anyMatch(roles()::contains);
    }

    /** A page on which nothing is counted. */
    record Plain(String address, String name, Set<String> roles) implements StaffPage {}
}

package org.opora.desk.home;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere to go from the page after login.
 *
 * @param hint what it is for
 * @param count what waits there, or a word about its state; absent where there is nothing to count
 * @param pressing true if what waits there should not
 */
record Place(
        String address, String name, String hint, @Nullable String count, boolean pressing) {

    static Place counted(String address, String name, String hint, long count) {
        return new Place(address, name, hint, String.valueOf(count), false);
    }

    static Place plain(String address, String name, String hint) {
        return new Place(address, name, hint, null, false);
    }

    /** The same, which should be empty. */
    Place pressingUnlessNone() {
        return new Place(address, name, hint, count, count != null && !count.equals("0"));
    }
}

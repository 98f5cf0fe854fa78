package org.opora.referral;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * A range of internet addresses, written as an address and a number of leading bits: {@code 10.0.0.0/8},
 * {@code fd00::/8} (RFC 4632, RFC 4291).
 */
public record Network(InetAddress start, int bits) {

    private static final String NUMERIC = "[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*";

    /** Named so that the configuration can be read as it is written. */
    public static Network valueOf(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress start = parts.length == 2 ? address(parts[0]) : null;
        if (start == null || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > 8 * length(start)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a network; write an address and its leading bits, such as 10.0.0.0/8");
        }
        return new Network(start, Integer.parseInt(parts[1]));
    }

    public boolean contains(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Never asks a name server: names are not addresses. */
    private static @Nullable InetAddress address(String text) {
        try {
            return text.matches(NUMERIC) ? InetAddress.getByName(text) : null;
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    private static int length(InetAddress address) {
        return address.getAddress().length;
    }

    @Override
    public String toString() {
        return start.getHostAddress() + "/" + bits;
    }
}

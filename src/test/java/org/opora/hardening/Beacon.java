package org.opora.hardening;

import java.util.concurrent.atomic.AtomicInteger;

/** Lights up when somebody makes the server run code: making one is what the attackers' expressions do. */
public class Beacon {

    private static final AtomicInteger LIT = new AtomicInteger();

    public Beacon() {
        LIT.incrementAndGet();
    }

    public static int lit() {
        return LIT.get();
    }
}

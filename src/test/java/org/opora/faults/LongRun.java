package org.opora.faults;

/** Whether there is time for everything: {@code mvn verify -Pfaults}. */
final class LongRun {

    private LongRun() {}

    static boolean isOn() {
        return Boolean.getBoolean("faults.long");
    }
}

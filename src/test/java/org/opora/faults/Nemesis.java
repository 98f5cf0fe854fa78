package org.opora.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.opora.faults.nodes.ClockAhead;
import org.opora.faults.nodes.KillableDatabase;
import org.opora.faults.nodes.Node;
import org.opora.faults.nodes.Pause;

/** Does the worst, in an order that its seed says. */
final class Nemesis {

    private static final int LONGEST_PAUSE_MS = 4000;

    // Longer than the engine's lock and the scheduler's missed beats in NodeSettings.
    private static final int FROZEN_MS = 10_000;

    private final Cluster cluster;
    private final KillableDatabase database;
    private final Random chance;

    Nemesis(Cluster cluster, KillableDatabase database, Random chance) {
        this.cluster = cluster;
        this.database = database;
        this.chance = chance;
    }

    /** What can be done to two nodes and their database. */
    enum Fault {
        /** kill -9 and a start. */
        KILL,
        /** SIGSTOP, until others have given it up, and SIGCONT. */
        FREEZE,
        /** kill -9 of the database, which is away for a while. */
        DATABASE,
        /** kill -9 and a start with a clock an hour ahead. */
        CLOCK_AHEAD
    }

    /** The faults of a run in their order, each once. */
    List<Fault> plan() {
        List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
        if (!ClockAhead.isPossible()) {
            faults.remove(Fault.CLOCK_AHEAD);
        }
        Collections.shuffle(faults, chance);
        return faults;
    }

    void strike(Fault fault) {
        Pause.millis(chance.nextInt(LONGEST_PAUSE_MS));
        String name = Cluster.NAMES.get(chance.nextInt(Cluster.NAMES.size()));
        Node node = cluster.node(name);
        switch (fault) {
            case KILL -> {
                node.kill();
                cluster.restart(name);
            }
            case FREEZE -> {
                node.freeze();
                Pause.millis(FROZEN_MS);
                node.thaw();
            }
            case DATABASE -> database.crash(chance.nextInt(LONGEST_PAUSE_MS));
            case CLOCK_AHEAD -> {
                node.kill();
                cluster.restartAhead(name);
            }
        }
    }
}

package org.opora.faults;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opora.demo.agencies.Agency;
import org.opora.processes.SignedEvents;

/** The agencies that post their answers: each accepts what it was sent and completes it, and repeats itself until heard. */
final class Voices {

    private static final Pattern NUMBER = Pattern.compile("REF-\\d{4}-\\d{6,10}");
    private static final List<String> STORY = List.of("ACCEPTED", "COMPLETED");

    private final Line line;
    private final Cluster cluster;
    private final OperationLog log;
    private final Random chance;
    private final Set<String> known = new HashSet<>();
    private final Deque<Word> toSay = new ArrayDeque<>();
    private int read;

    /** @param read how much of the ledger is none of ours */
    Voices(Line line, Cluster cluster, OperationLog log, Random chance, int read) {
        this.line = line;
        this.cluster = cluster;
        this.log = log;
        this.chance = chance;
        this.read = read;
    }

    /** Says the next word, and again later if nobody hears it. */
    void speak() {
        listen();
        Word word = toSay.poll();
        if (word == null) {
            return;
        }
        boolean heard = say(word);
        if (!heard || chance.nextInt(5) == 0) {
            toSay.add(word);
        }
        if (heard && word.isFirst()) {
            toSay.add(word.next());
        }
    }

    private void listen() {
        List<Invariants.Received> ledger = line.ledger();
        ledger.subList(read, ledger.size()).stream()
                .filter(Invariants.Received::effect)
                .forEach(this::hear);
        read = ledger.size();
    }

    private void hear(Invariants.Received received) {
        String message = received.bodyHash();
        Agency agency = Agency.find(message.split("[/?\n]")[1]).orElseThrow();
        Matcher number = NUMBER.matcher(message);
        if (agency != Agency.HEALTH && number.find() && known.add(number.group())) {
            toSay.add(new Word(agency, number.group(), STORY.get(0)));
        }
    }

    private boolean say(Word word) {
        try {
            int status = SignedEvents.to(cluster.somePort(chance))
                    .signedAt(Instant.now())
                    .send(word.agency, word.event(), word.number, word.status);
            if (status == 202) {
                log.kept(word.agency.code(), word.event());
                return true;
            }
            log.count("events answered with " + status);
        } catch (UncheckedIOException gone) {
            log.count("events without an answer");
        }
        return false;
    }

    private record Word(Agency agency, String number, String status) {

        boolean isFirst() {
            return status.equals(STORY.get(0));
        }

        Word next() {
            return new Word(agency, number, STORY.get(1));
        }

        String event() {
            return number + "/" + status;
        }
    }
}

package org.opora.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The system's clock, moved by an offset that is kept in the demo database. The engine's clock goes with it. */
class DemoClock extends Clock {

    private final JdbcClient jdbc;
    private final AtomicReference<Duration> offset;
    private final ZoneId zone;

    DemoClock(DataSource dataSource) {
        this(JdbcClient.create(dataSource), new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
        use(Duration.ofMillis(
                jdbc.sql("select offset_ms from demo.clock").query(Long.class).single()));
    }

    private DemoClock(JdbcClient jdbc, AtomicReference<Duration> offset, ZoneId zone) {
        this.jdbc = jdbc;
        this.offset = offset;
        this.zone = zone;
    }

    Duration offset() {
        return offset.get();
    }

    /** Sets the clock; it goes on from there. */
    void set(Instant instant) {
        Duration moved = Duration.between(Instant.now(), instant);
        jdbc.sql("update demo.clock set offset_ms = ?").param(moved.toMillis()).update();
        use(moved);
    }

    private void use(Duration moved) {
        offset.set(moved);
        ClockUtil.offset(moved.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(jdbc, offset, other);
    }
}

package org.opora.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments that agencies have made, each kept with the answer that told of it. */
@Component
public class Appointments {

    private static final String COLUMNS =
            "select a.event, a.on_day, a.at_time, a.place_enc from referral.appointment a ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Region region;

    Appointments(JdbcClient jdbc, FieldCipher cipher, Region region) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.region = region;
    }

    /** Keeps what an answer tells; it stands once the answer is applied. */
    void told(UUID event, Appointment appointment) {
        String place = appointment.place();
        jdbc.sql(
                        "insert into referral.appointment (event, on_day, at_time, place_enc) values (:event, :on, :at, :place)")
                .param("event", event)
                .param("on", appointment.on())
                .param("at", appointment.at())
                .param("place", place == null ? null : cipher.encrypt(place, placeOf(event)))
                .update();
    }

    /** What this answer tells. */
    Optional<Appointment> toldBy(UUID event) {
        return jdbc.sql(COLUMNS + "where a.event = :event")
                .param("event", event)
                .query(this::appointment)
                .optional();
    }

    /** From now on this is the appointment of its referral, in the place of an earlier one. */
    void take(UUID event) {
        jdbc.sql("update referral.appointment set taken_at = :now where event = :event")
                .param("now", region.now())
                .param("event", event)
                .update();
    }

    /** The appointment as it stands; empty if the agency has made none. */
    public Optional<Appointment> of(String referral) {
        return jdbc.sql(COLUMNS + """
                join referral.inbox_event e on e.id = a.event
                where e.referral_number = :referral and a.taken_at is not null
                order by a.taken_at desc, e.seq desc limit 1""")
                .param("referral", referral)
                .query(this::appointment)
                .optional();
    }

    private Appointment appointment(ResultSet row, int index) throws SQLException {
        UUID event = row.getObject("event", UUID.class);
        byte[] place = row.getBytes("place_enc");
        return new Appointment(
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                place == null ? null : cipher.decrypt(place, placeOf(event)));
    }

    private static Row placeOf(UUID event) {
        return new Row("referral.appointment", "place_enc", event);
    }
}

package org.opora.desk.agenda;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calendar feeds and letters in the morning, below {@code opora.agenda}.
 *
 * @param address where staff reach the server
 * @param from sender of the letters
 * @param hour from which a letter goes out, in the region's zone
 * @param untilHour from which it is no longer a letter of the morning, if it could not be sent before
 */
@ConfigurationProperties("opora.agenda")
record AgendaSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("opora@localhost") String from,
        @DefaultValue("7") int hour,
        @DefaultValue("12") int untilHour) {

    String link(String path) {
        return address.toString().replaceAll("/+$", "") + path;
    }

    /** Where Tasklist opens the task, or its list. */
    String taskLink(@org.jspecify.annotations.Nullable String task) {
        return link("/camunda/app/tasklist/default/" + (task == null ? "" : "#/?task=" + task));
    }
}

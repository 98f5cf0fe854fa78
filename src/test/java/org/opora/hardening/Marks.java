package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for the marks of {@link Canaries} where they must not be. */
final class Marks {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    void listen() {
        logger("org.opora").setLevel(Level.DEBUG);
        log.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    void leave() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
        logger("org.opora").setLevel(null);
    }

    /** Whole rows as text: bytes are shown in hexadecimal there. Encrypted columns are searched like all others. */
    List<String> tables(JdbcClient database) {
        List<String> tables = database.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        assertThat(tables).contains("public.act_ru_variable", "public.act_ge_bytearray", "casefile.entry");
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            Canaries.needles()
                    .forEach(needle -> database.sql(
                                    "select t::text from " + table + " t where position(? in t::text) > 0 limit 1")
                            .param(needle)
                            .query(String.class)
                            .list()
                            .forEach(row -> found.add(table + " holds " + needle + ": " + row)));
        }
        return found;
    }

    /** Of the log, since {@link #listen}. */
    List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .filter(line -> !Canaries.found(line).isEmpty())
                .toList();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}

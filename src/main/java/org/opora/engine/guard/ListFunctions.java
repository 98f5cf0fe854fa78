package org.opora.engine.guard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What the lists of tasks may ask in their stored queries, beside the engine's own {@code currentUser()} and {@code now()}. */
public final class ListFunctions {

    private ListFunctions() {}

    /** The moment today is over, by the clocks of the region. */
    public static Date endOfToday() {
        return startOf(today().plusDays(1));
    }

    /** The moment this Sunday is over, by the clocks of the region. */
    public static Date endOfWeek() {
        return startOf(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    /** The login of the one who asks, for a condition that takes several; of nobody if the server itself asks. */
    public static String[] me() {
        Authentication asker = Context.getCommandContext().getAuthentication();
        return new String[] {asker == null ? "" : String.valueOf(asker.getUserId())};
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), zone());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(zone()).toInstant());
    }

    /** Several engines may live in one virtual machine, each in its own region. */
    private static ZoneId zone() {
        return ((GuardedExpressions) Context.getProcessEngineConfiguration().getExpressionManager()).zone();
    }
}

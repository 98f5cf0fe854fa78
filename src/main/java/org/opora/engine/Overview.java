package org.opora.engine;

import java.util.List;
import org.opora.engine.OpenTasks.Reader;

/** What waits, in numbers, as far as the one who asks may see it. */
public interface Overview {

    /** The lists of Tasklist that the reader has, in their order. */
    List<TaskList> lists(Reader reader);

    /** Cases and other processes that go on, without those they call. */
    long running(Reader reader);

    /** Troubles that wait for somebody. */
    long incidents(Reader reader);

    /**
     * @param key of a list that came with the server, such as {@code overdue}; empty for one made by hand
     * @param id in Tasklist's address
     * @param name as Tasklist shows it, in the language of the region
     */
    record TaskList(String key, String id, String name, long tasks) {}
}

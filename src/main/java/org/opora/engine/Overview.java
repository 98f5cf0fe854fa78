package org.opora.engine;

import org.opora.engine.OpenTasks.Reader;

/** What waits, in numbers, as far as the one who asks may see it. */
public interface Overview {

    /** Cases and other processes that go on, without those they call. */
    long running(Reader reader);

    /** Troubles that wait for somebody. */
    long incidents(Reader reader);
}

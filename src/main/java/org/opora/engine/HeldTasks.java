package org.opora.engine;

import java.util.List;

/** Tasks that a member of staff has taken upon himself. */
public interface HeldTasks {

    /**
     * Ids of the open tasks with a due date that this person holds, whatever he may see now; ask {@link OpenTasks} before
     * showing any.
     *
     * @param most how many at most, those due first
     */
    List<String> of(String login, int most);
}

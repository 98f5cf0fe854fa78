package org.opora.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of tasks that Tasklist shows to a person. */
public interface TaskLists {

    /** Property of a stored filter that marks it as shipped, with the list's key. */
    String KEY = "opora";

    /** Those that the reader may see, from the top to the bottom. */
    List<TaskList> of(OpenTasks.Reader reader);

    /** The key of a shipped list in a filter's properties. */
    static Optional<String> key(@Nullable Map<String, Object> properties) {
        return Optional.ofNullable(properties == null ? null : properties.get(KEY))
                .map(Object::toString);
    }

    /**
     * @param id of the stored filter
     * @param key such as {@code today}; empty for a list that somebody made by hand
     * @param name in the reader's language; of a list made by hand as it was written
     * @param description what is in it, in the reader's language, or empty
     * @param count tasks in it that the reader may see
     */
    record TaskList(String id, String key, String name, String description, long count) {}
}

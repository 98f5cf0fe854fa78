package org.opora.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.OpenTasks.Reader;

/** Forms that wait for somebody to fill them in, as far as the one who asks may see them. */
public interface FormsToFill {

    /** The form of an open task; nothing if it has none, is done, or is out of the reader's sight. */
    Optional<FormToFill> ofTask(Reader reader, String task);

    /**
     * The form that begins a process, for those who may begin it.
     *
     * @param process key of the model
     */
    Optional<FormToFill> ofStart(Reader reader, String process);

    /** A blank form. */
    interface FormToFill {

        /** Id of the form, e.g. {@code survey-home}. */
        String form();

        /** Number of the case, or the key of the process to begin. */
        String subject();

        /** False for a task that is another's, or of a role the reader does not have. */
        boolean mayFill();

        /** Login of the one who holds the task. */
        @Nullable
        String holder();

        /** Those of the values whose fields the form has and lets people change; in the rows of lists too. */
        Map<String, Object> known(Map<String, Object> values);
    }
}

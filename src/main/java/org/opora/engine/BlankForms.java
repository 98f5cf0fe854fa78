package org.opora.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opora.engine.OpenTasks.OpenTask;
import org.opora.engine.OpenTasks.Reader;

/** Forms of open tasks before anybody filled them in, as Tasklist would show them. */
public interface BlankForms {

    /**
     * The form of a task, with what it shows when it is opened; the look is noted like any other.
     *
     * @param language of the notes
     * @return empty if the reader sees no such task, or it has no form
     */
    Optional<Blank> of(Reader reader, String task, Locale language);

    /**
     * @param deployment that holds the form
     * @param shown what is filled in, and what may be chosen, by key
     * @param notes read-only texts that were worked out for this task, in Markdown
     */
    record Blank(OpenTask task, String deployment, String form, Map<String, Object> shown, List<String> notes) {}
}

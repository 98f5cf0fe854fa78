package org.opora.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks that wait for people, as far as the one who asks may see them. */
public interface OpenTasks {

    /** Those of the ids that are still open and that the reader may see, in the order of the ids. */
    List<OpenTask> seen(Reader reader, Collection<String> ids);

    default Optional<OpenTask> seen(Reader reader, String id) {
        return seen(reader, List.of(id)).stream().findFirst();
    }

    /** Open tasks of these cases that the reader may see, what is due first in front. */
    List<OpenTask> ofCases(Reader reader, Collection<String> caseNumbers);

    /** Whose eyes. */
    record Reader(String login, Set<String> roles, Set<String> organisations) {}

    /**
     * @param process key of the model, e.g. {@code VisitProcess}
     * @param step id of the step in the model
     * @param organisation id of the organisation whose case it is
     * @param assignee login of the one who holds it
     * @param priority 50 from the beginning, more once it is late
     */
    record OpenTask(
            String id,
            String name,
            String process,
            String step,
            String caseNumber,
            String organisation,
            @Nullable String assignee,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime createdAt,
            int priority) {}
}

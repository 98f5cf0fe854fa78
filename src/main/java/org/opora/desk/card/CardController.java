package org.opora.desk.card;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.opora.engine.OpenTasks;
import org.opora.engine.TaskLists;
import org.opora.engine.TaskLists.TaskList;
import org.opora.security.CurrentStaff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers Tasklist: a page of cards in one request, and the counts of all lists in one. */
@RestController
@RequestMapping("/api/desk")
class CardController {

    private static final int MOST = 100;

    private final Cards cards;
    private final TaskLists lists;
    private final CurrentStaff reader;

    CardController(Cards cards, TaskLists lists, CurrentStaff reader) {
        this.cards = cards;
        this.lists = lists;
        this.reader = reader;
    }

    /** Tasks that are done by now, or that the reader may not see, are left out. */
    @PostMapping("/cards")
    Page cards(@RequestBody @Valid Wanted wanted) {
        return new Page(cards.of(wanted.tasks()));
    }

    @GetMapping("/lists")
    List<TaskList> lists() {
        return lists.of(new OpenTasks.Reader(reader.login(), reader.roles(), reader.organisations()));
    }

    /** @param tasks ids, at most 100 */
    record Wanted(@NotNull @Size(max = MOST) List<@NotNull String> tasks) {}

    record Page(List<Card> cards) {}
}

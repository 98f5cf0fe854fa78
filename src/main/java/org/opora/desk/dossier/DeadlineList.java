package org.opora.desk.dossier;

import java.util.Comparator;
import java.util.List;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.desk.dossier.Explanations.Why;
import org.opora.engine.ModelTexts;
import org.springframework.stereotype.Component;

/** Every day that was set for a step of a case, the newest first, with the reason. */
@Component
class DeadlineList {

    private final Deadlines deadlines;
    private final Explanations explanations;
    private final ModelTexts models;
    private final Said said;

    DeadlineList(Deadlines deadlines, Explanations explanations, ModelTexts models, Said said) {
        this.deadlines = deadlines;
        this.explanations = explanations;
        this.models = models;
        this.said = said;
    }

    List<DeadlineRow> of(String number) {
        return deadlines.of(number).stream()
                .sorted(Comparator.comparing(
                                (Deadline deadline) -> deadline.term().start())
                        .reversed())
                .map(deadline -> new DeadlineRow(
                        models.step(said.locale(), deadline.taskKey()),
                        said.moment(deadline.term().start().toInstant()),
                        said.moment(deadline.term().dueAt().toInstant()),
                        explanations.of(deadline)))
                .toList();
    }

    record DeadlineRow(String step, String begun, String due, Why why) {}
}

package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.careleaver.Escalation.Reason;
import org.opora.careleaver.Escalation.Resolution;
import org.opora.careleaver.ManualControl;
import org.opora.demo.caseload.DemoLeaver.Step;
import org.opora.engine.Processes;
import org.opora.registry.CareLeaverStatus;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who falls silent comes under manual control, and so do some with other troubles. */
@Component
@Profile("demo")
class LeaverSilence implements Chapter {

    private static final int DAYS_OF_CONTROL = 40;
    private static final List<Integer> DAYS_AGO = List.of(2, 5, 12, 20, 33, 60, 100);
    private static final List<Reason> REASONS = List.of(Reason.SILENCE, Reason.HOUSING, Reason.SILENCE, Reason.OTHER);

    private final ManualControl control;
    private final Processes processes;

    LeaverSilence(ManualControl control, Processes processes) {
        this.control = control;
        this.processes = processes;
    }

    @Override
    public List<Happening> of(List<DemoLeaver> leavers, Map<DemoLeaver, String> numbers, LocalDate today) {
        List<Happening> happenings = new ArrayList<>();
        List<DemoLeaver> supported = new ArrayList<>();
        for (DemoLeaver leaver : leavers) {
            Step last = leaver.steps().get(leaver.steps().size() - 1);
            if (last.status() == CareLeaverStatus.LOST_CONTACT) {
                UUID[] id = new UUID[1];
                happenings.add(new Happening(
                        last.on().minusDays(DAYS_OF_CONTROL), () -> id[0] = begin(numbers, leaver, Reason.SILENCE)));
                happenings.add(new Happening(last.on(), () -> control.resolve(id[0], Resolution.LOST_CONTACT)));
            } else if (last.status() == CareLeaverStatus.SUPPORTED) {
                supported.add(leaver);
            }
        }
        for (int i = 0; i < DAYS_AGO.size(); i++) {
            happenings.add(open(supported.get(11 + i * 23), numbers, i, today.minusDays(DAYS_AGO.get(i))));
        }
        return happenings;
    }

    /** Goes on in its process, on the desks of the institution. */
    private Happening open(DemoLeaver leaver, Map<DemoLeaver, String> numbers, int index, LocalDate day) {
        return new Happening(day, () -> {
            String number = Objects.requireNonNull(numbers.get(leaver));
            UUID id = begin(numbers, leaver, REASONS.get(index % REASONS.size()));
            processes.start(
                    "ManualControlNeeded",
                    number,
                    leaver.institution(),
                    Map.of("caseNumber", number, "escalationId", id.toString()));
        });
    }

    private UUID begin(Map<DemoLeaver, String> numbers, DemoLeaver leaver, Reason reason) {
        return control.begin(Objects.requireNonNull(numbers.get(leaver)), reason)
                .id();
    }
}

package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.careleaver.HelpRequest.Channel;
import org.opora.careleaver.HelpRequest.Kind;
import org.opora.careleaver.HelpRequest.Outcome;
import org.opora.careleaver.HelpRequest.Way;
import org.opora.careleaver.HelpRequests;
import org.opora.careleaver.HelpRequests.Asked;
import org.opora.casefile.SupportCases;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What leavers asked their institution for and got: 123 of them within the last three months, as in July 2020. */
@Component
@Profile("demo")
class LeaverHelp implements Chapter {

    static final int HELPED = 123;

    /** Shorter than any three months. */
    private static final int WINDOW = 84;

    private static final Channel[] CHANNELS = {Channel.PHONE, Channel.IN_PERSON, Channel.MESSAGE};
    private static final Map<Kind, String> WORDS = Map.of(
            Kind.EMPLOYMENT, "Ищу работу по специальности.",
            Kind.EDUCATION, "Хочу восстановиться в техникуме.",
            Kind.LEGAL_ADVICE, "Не понимаю, что делать с долгами за свет.",
            Kind.BABY_FOOD, "Нужна смесь для ребёнка.",
            Kind.GOODS_FOR_CHILDREN, "Нужна коляска.",
            Kind.BENEFIT_PAPERWORK, "Помогите собрать документы на пособие.");

    private static final List<Kind> KINDS = List.of(
            Kind.EMPLOYMENT,
            Kind.EDUCATION,
            Kind.LEGAL_ADVICE,
            Kind.BABY_FOOD,
            Kind.GOODS_FOR_CHILDREN,
            Kind.BENEFIT_PAPERWORK);

    private final HelpRequests requests;
    private final SupportCases cases;

    LeaverHelp(HelpRequests requests, SupportCases cases) {
        this.requests = requests;
        this.cases = cases;
    }

    @Override
    public List<Happening> of(List<DemoLeaver> leavers, Map<DemoLeaver, String> numbers, LocalDate today) {
        List<DemoLeaver> gone = leavers.stream()
                .filter(leaver -> leaver.exitOn().isBefore(today.minusDays(WINDOW + 150)))
                .toList();
        List<Happening> happenings = new ArrayList<>();
        for (int i = 0; i < HELPED; i++) {
            DemoLeaver leaver = gone.get(i * gone.size() / HELPED);
            LocalDate day = today.minusDays(1 + i * 7 % WINDOW);
            happenings.addAll(new Need(leaver, kind(i), Outcome.PROVIDED, day).happenings(numbers));
            if (i % 4 == 1) {
                happenings.addAll(new Need(leaver, kind(i + 2), Outcome.PROVIDED, today.minusDays(2 + i * 5 % WINDOW))
                        .happenings(numbers));
            }
            if (i % 3 == 0) {
                happenings.addAll(new Need(leaver, kind(i + 1), Outcome.PROVIDED, today.minusDays(WINDOW + 20 + i))
                        .happenings(numbers));
            }
        }
        return happenings;
    }

    private static Kind kind(int index) {
        return KINDS.get(index % KINDS.size());
    }

    /** Asked, answered the next day, and done with within the week. */
    private final class Need {

        private final DemoLeaver leaver;
        private final Kind kind;
        private final Outcome outcome;
        private final LocalDate day;
        private UUID id = new UUID(0, 0);

        Need(DemoLeaver leaver, Kind kind, Outcome outcome, LocalDate day) {
            this.leaver = leaver;
            this.kind = kind;
            this.outcome = outcome;
            this.day = day;
        }

        List<Happening> happenings(Map<DemoLeaver, String> numbers) {
            LocalDate askedOn = day.minusDays(6);
            return List.of(
                    new Happening(askedOn, () -> id = ask(Objects.requireNonNull(numbers.get(leaver)), askedOn)),
                    new Happening(askedOn.plusDays(1), () -> requests.answer(id, Way.OWN_HELP, null)),
                    new Happening(day, () -> requests.resolve(id, outcome, day)));
        }

        private UUID ask(String number, LocalDate on) {
            Channel channel = CHANNELS[leaver.number() % CHANNELS.length];
            String words = Objects.requireNonNull(WORDS.get(kind));
            return requests.open(cases.get(number), new Asked(kind, channel, words, on))
                    .id();
        }
    }
}

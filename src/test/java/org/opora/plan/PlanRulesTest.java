package org.opora.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    @Nested
    class APlan {

        private final SupportPlan draft = SupportPlan.draft("FP-2026-000001", 1, 1);

        @Test
        void comesInForceWithTheSignedForm() {
            UUID form = UUID.randomUUID();

            assertThat(draft.putInForce(form).formEntry()).isEqualTo(form);
            assertThat(draft.putInForce(form).state()).isEqualTo(SupportPlan.State.IN_FORCE);
        }

        @Test
        void comesInForceOnce() {
            SupportPlan inForce = draft.putInForce(UUID.randomUUID());

            assertThatThrownBy(() -> inForce.putInForce(UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void isReplacedOnlyInForce() {
            assertThat(draft.putInForce(UUID.randomUUID()).replaced().state()).isEqualTo(SupportPlan.State.REPLACED);
            assertThatThrownBy(draft::replaced).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class AnAction {

        @Test
        void startsOnce() {
            PlanAction started = action("1-1", 1, "PLANNED").started();

            assertThat(started.state()).isEqualTo("STARTED");
            assertThatThrownBy(started::started).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void endsAfterItStarted() {
            assertThat(action("1-1", 1, "STARTED").ended(true).state()).isEqualTo("DONE");
            assertThat(action("1-1", 1, "STARTED").ended(false).state()).isEqualTo("NOT_DONE");
            assertThatThrownBy(() -> action("1-1", 1, "PLANNED").ended(true)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void endsTwiceOnlyTheSameWay() {
            assertThat(action("1-1", 1, "DONE").ended(true).state()).isEqualTo("DONE");
            assertThatThrownBy(() -> action("1-1", 1, "DONE").ended(false)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class TheNextStage {

        @Test
        void isAllOfTheLowestOrder() {
            assertThat(next(action("1-1", 2, "PLANNED"), action("1-2", 1, "PLANNED"), action("1-3", 1, "PLANNED")))
                    .containsExactly("1-2", "1-3");
        }

        @Test
        void waitsForAnEarlierOneUnderWay() {
            assertThat(next(action("1-1", 1, "STARTED"), action("1-2", 2, "PLANNED")))
                    .isEmpty();
        }

        @Test
        void followsEarlierOnesThatEnded() {
            assertThat(next(action("1-1", 1, "DONE"), action("1-2", 1, "NOT_DONE"), action("1-3", 2, "PLANNED")))
                    .containsExactly("1-3");
        }

        @Test
        void runsBesideWhatIsUnderWayInTheSameOrLaterOrder() {
            assertThat(next(action("1-1", 2, "STARTED"), action("2-1", 2, "PLANNED")))
                    .containsExactly("2-1");
            assertThat(next(action("1-1", 3, "STARTED"), action("2-1", 2, "PLANNED")))
                    .containsExactly("2-1");
        }

        @Test
        void isNothingAtTheEnd() {
            assertThat(next(action("1-1", 1, "DONE"))).isEmpty();
            assertThat(next()).isEmpty();
        }

        private List<String> next(PlanAction... actions) {
            return new Progress(List.of(actions))
                    .nextStage().stream().map(PlanAction::number).toList();
        }
    }

    @Test
    void countsDoneActionsInPercent() {
        assertThat(new Progress(List.of()).donePercent()).isZero();
        assertThat(new Progress(List.of(
                                action("1-1", 1, "DONE"), action("1-2", 1, "NOT_DONE"), action("1-3", 2, "PLANNED")))
                        .donePercent())
                .isEqualTo(33);
    }

    private static PlanAction action(String number, int order, String state) {
        return new PlanAction(
                number, "HEALTH", "title", "NONE", null, order, LocalDate.of(2026, 12, 1), "indicator", state);
    }
}

package org.opora.careleaver.process;

import java.util.function.Consumer;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of manual control, by id. */
@Configuration(proxyBeanMethods = false)
class ManualControlListeners {

    @Bean
    FormListener takeManualControlForm(ManualControlForms forms) {
        return new Taking("take-manual-control", forms::taken);
    }

    @Bean
    FormListener reviewManualControlForm(ManualControlForms forms) {
        return new Taking("review-manual-control", forms::reviewed);
    }

    private record Taking(String form, Consumer<Submission> effect) implements FormListener {

        @Override
        public void submitted(Submission submission) {
            effect.accept(submission);
        }
    }
}

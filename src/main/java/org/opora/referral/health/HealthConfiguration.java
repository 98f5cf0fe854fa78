package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import com.github.kagkarlsson.scheduler.task.Task;
import org.opora.referral.transport.AgencyHttp;
import org.opora.security.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** FHIR R4 over our own HTTP client, and the recurring question for answers. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Made when the first message is: it takes a second, and not every centre has a health agency to write to. */
    @Bean
    @Lazy
    FhirContext fhirContext(AgencyHttp http) {
        FhirContext fhir = FhirContext.forR4();
        fhir.setRestfulClientFactory(new GuardedFhirClientFactory(fhir, http));
        return fhir;
    }

    @Bean
    Task<Void> healthPollTask(PollSoon polls, HealthSettings settings) {
        return Rounds.every(settings.poll(), "health-poll", stopping -> polls.round());
    }
}

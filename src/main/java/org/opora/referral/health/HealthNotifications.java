package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.util.BundleUtil;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a health agency sends unasked: Tasks that have changed, or only word that something has, upon which it is asked
 * at once. A version of a Task is one event, whether sent or asked for.
 */
@Component
public class HealthNotifications {

    private final FhirContext fhir;
    private final FhirNews news;
    private final PollSoon polls;
    private final Inbox inbox;

    HealthNotifications(@Lazy FhirContext fhir, FhirNews news, PollSoon polls, Inbox inbox) {
        this.fhir = fhir;
        this.news = news;
        this.polls = polls;
        this.inbox = inbox;
    }

    /** @param id of the notification, under which it is kept if it cannot be read */
    public void receive(String agency, String id, String body) {
        if (body.isBlank() || body.strip().matches("\\{\\s*}")) {
            polls.poll(agency);
            return;
        }
        try {
            receive(agency, fhir.newJsonParser().parseResource(body));
        } catch (DataFormatException malformed) {
            inbox.receive(ReceivedEvent.unreadable(agency, id, body, "MALFORMED"));
        } catch (NotATask other) {
            inbox.receive(ReceivedEvent.unreadable(agency, id, body, "UNKNOWN_TYPE"));
        }
    }

    private void receive(String agency, IBaseResource resource) throws NotATask {
        List<Task> tasks = tasks(resource);
        tasks.stream().filter(HealthNotifications::versioned).forEach(task -> news.receive(agency, task));
        if (tasks.isEmpty() || !tasks.stream().allMatch(HealthNotifications::versioned)) {
            polls.poll(agency);
        }
    }

    private List<Task> tasks(IBaseResource resource) throws NotATask {
        if (resource instanceof Task task) {
            return List.of(task);
        }
        if (resource instanceof Bundle bundle) {
            return BundleUtil.toListOfResourcesOfType(fhir, bundle, Task.class);
        }
        throw new NotATask();
    }

    /** Without a version it could not be told from what a poll brings. */
    private static boolean versioned(Task task) {
        return task.getIdElement().hasIdPart() && FhirAnswers.version(task).isPresent();
    }

    private static class NotATask extends Exception {

        private static final long serialVersionUID = 1L;
    }
}

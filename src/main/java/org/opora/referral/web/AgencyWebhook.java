package org.opora.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.opora.referral.Inbox;
import org.opora.referral.health.HealthNotifications;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where agencies answer ({@code docs/openapi/agency-api.yaml}). A signed message is kept whatever it says; it is applied
 * later.
 */
@RestController
class AgencyWebhook {

    private static final int LONGEST_EVENT = 64 * 1024;
    private static final int LONGEST_BUNDLE = 512 * 1024;

    private final AgencyDoor door;
    private final Inbox inbox;
    private final AgencyEvents events;
    private final HealthNotifications notifications;

    AgencyWebhook(AgencyDoor door, Inbox inbox, AgencyEvents events, HealthNotifications notifications) {
        this.door = door;
        this.inbox = inbox;
        this.events = events;
        this.notifications = notifications;
    }

    @PostMapping("/agency-api/{agency}/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void receive(@PathVariable("agency") String agency, HttpServletRequest request) {
        SignedMessage message = door.open(agency, request, LONGEST_EVENT);
        inbox.receive(events.read(message.agency(), message.id(), message.body()));
    }

    /** A Task, a Bundle of Tasks, or nothing but word that there is something to ask for. */
    @PostMapping("/agency-api/{agency}/fhir")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void notice(@PathVariable("agency") String agency, HttpServletRequest request) {
        SignedMessage message = door.open(agency, request, LONGEST_BUNDLE);
        notifications.receive(message.agency(), message.id(), message.body());
    }

    /** The same words to everybody, and no trace of the inside. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ResponseStatusException refused) {
        return ResponseEntity.of(refused.getBody()).build();
    }
}

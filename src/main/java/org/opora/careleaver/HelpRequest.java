package org.opora.careleaver;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leaver's request for help: asked, answered, done with.
 *
 * @param organisation that was asked, the one that owns the case
 * @param words as the leaver said it
 * @param answer null before it is answered
 * @param result null before it is done with
 */
public record HelpRequest(
        UUID id,
        String caseNumber,
        String organisation,
        Kind kind,
        Channel channel,
        String words,
        LocalDate requestedOn,
        @Nullable Answer answer,
        @Nullable Result result) {

    /** What leavers turn to their institution for. */
    public enum Kind {
        EMPLOYMENT,
        EDUCATION,
        LEGAL_ADVICE,
        BABY_FOOD,
        GOODS_FOR_CHILDREN,
        BENEFIT_PAPERWORK,
        HOUSING,
        HEALTH,
        OTHER
    }

    /** How a request came. */
    public enum Channel {
        PHONE,
        IN_PERSON,
        MESSAGE,
        LETTER,
        /** Somebody of the staff saw that help is needed. */
        STAFF,
        OTHER
    }

    /** How a request is answered. */
    public enum Way {
        OWN_HELP,
        REFERRAL,
        REFUSED
    }

    /** What came of it. */
    public enum Outcome {
        PROVIDED,
        NOT_PROVIDED,
        WITHDRAWN
    }

    /** @param errand what an agency is asked for, null unless one is */
    public record Answer(LocalDate on, Way way, @Nullable Errand errand) {}

    /**
     * What an agency is asked for.
     *
     * @param words written for the agency
     * @param agency HEALTH, EMPLOYMENT, CHILDCARE or OTHER, null until the errand is routed
     * @param domain as of an action of a plan, null until the errand is routed
     */
    public record Errand(
            String words, @Nullable String agency, @Nullable String domain) {}

    public record Result(LocalDate on, Outcome outcome) {}

    /** @throws IllegalStateException if it is answered already */
    HelpRequest answered(Answer given) {
        if (answer != null) {
            throw new IllegalStateException("request %s is answered already: %s".formatted(id, answer.way()));
        }
        return with(given, result);
    }

    /** @throws IllegalStateException if nothing is asked of an agency */
    HelpRequest routed(String agency, String domain) {
        if (answer == null || answer.errand() == null) {
            throw new IllegalStateException("request %s asks nothing of an agency".formatted(id));
        }
        Errand errand = new Errand(answer.errand().words(), agency, domain);
        return with(new Answer(answer.on(), answer.way(), errand), result);
    }

    /** Done with twice in the same way is done with once. */
    HelpRequest resolved(LocalDate day, Outcome outcome) {
        if (result != null && result.outcome() == outcome) {
            return this;
        }
        if (answer == null || result != null) {
            throw new IllegalStateException("request %s cannot end as %s".formatted(id, outcome));
        }
        return with(answer, new Result(day, outcome));
    }

    private HelpRequest with(@Nullable Answer given, @Nullable Result ended) {
        return new HelpRequest(id, caseNumber, organisation, kind, channel, words, requestedOn, given, ended);
    }
}

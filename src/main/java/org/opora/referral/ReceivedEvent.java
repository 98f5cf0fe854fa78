package org.opora.referral;

import org.jspecify.annotations.Nullable;

/**
 * Something an agency told us, as it came.
 *
 * @param agency code of the agency that proved to be the sender
 * @param eventId the sender's id; the same id is the same event
 * @param answer absent if the body could not be read
 * @param why code of what is wrong with the body; with an answer, what a person must look at before it is applied
 */
public record ReceivedEvent(
        String agency,
        String eventId,
        String body,
        @Nullable ReferralAnswer answer,
        @Nullable String why) {

    public static ReceivedEvent readable(String agency, String eventId, String body, ReferralAnswer answer) {
        return new ReceivedEvent(agency, eventId, body, answer, null);
    }

    /** With a code of why a person must look at it before it is applied. */
    public ReceivedEvent doubted(String because) {
        return new ReceivedEvent(agency, eventId, body, answer, because);
    }

    public static ReceivedEvent unreadable(String agency, String eventId, String body, String why) {
        return new ReceivedEvent(agency, eventId, body, null, why);
    }
}

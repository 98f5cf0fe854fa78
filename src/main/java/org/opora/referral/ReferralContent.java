package org.opora.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Person;

/**
 * What there is to say in a referral. Each transport takes only what its agency needs; level, category and history are
 * not even here.
 *
 * @param agency as configured
 * @param service what is asked for, in the words of the plan
 * @param person whom it is for
 * @param phone of the family
 * @param replyTo where the answer goes
 */
public record ReferralContent(
        Referral referral,
        Agency agency,
        String service,
        LocalDate dueOn,
        @Nullable Person person,
        @Nullable String phone,
        String replyTo,
        String sender) {}

package org.opora.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say in a referral. Of persons it holds what {@link MinimumData} lets through: level, category and
 * history are not even here.
 *
 * @param agency as configured
 * @param service what is asked for, in the words of the plan
 * @param person whom it is for; empty if for nobody in particular
 * @param replyTo where the answer goes
 */
public record ReferralContent(
        Referral referral,
        Agency agency,
        String service,
        LocalDate dueOn,
        Map<PersonField, String> person,
        String replyTo,
        String sender) {

    public Optional<String> datum(PersonField field) {
        return Optional.ofNullable(person.get(field));
    }

    /** Names of the personal data, for the ledger of disclosures. */
    public List<String> fields() {
        return person.keySet().stream().map(PersonField::key).toList();
    }
}

package org.opora.referral.web;

import java.nio.charset.StandardCharsets;

/**
 * A message of an agency that proved to be the sender.
 *
 * @param id as signed
 */
record SignedMessage(String agency, String id, String body) {

    SignedMessage(String agency, String id, byte[] body) {
        this(agency, id, new String(body, StandardCharsets.UTF_8));
    }
}

package org.opora.referral.transport;

import java.io.IOException;
import org.opora.referral.Delivery;

/** An exchange that brought no answer one could read; says what that means for the message. */
public class NoAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Delivery means;

    NoAnswer(Delivery means, Throwable cause) {
        super(means.toString(), cause);
        this.means = means;
    }

    NoAnswer(Delivery means) {
        super(means.toString());
        this.means = means;
    }

    public Delivery means() {
        return means;
    }
}

package org.opora.organisation;

/** Somebody would leave, or take up other work, without whom nobody could hire people or mend a stuck step any more. */
public class LastAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super("the last administrator stays");
    }
}

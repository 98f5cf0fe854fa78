package org.opora.faults;

/** Where the process halts, in the order in which a message or an answer passes there. */
enum CrashPoint {
    /** The engine has the message written; nothing is committed. */
    MESSAGE_WRITTEN(Path.SEND, "referral.Outbox", "put", "EXIT"),
    /** Referral, message and work are committed; the scheduler was not woken. */
    MESSAGE_COMMITTED(Path.SEND, "referral.Jobs$1", "afterCommit", "ENTRY"),
    MESSAGE_TAKEN_UP(Path.SEND, "referral.Dispatcher", "dispatch", "ENTRY"),
    /** The try is counted. */
    TRY_BEGUN(Path.SEND, "referral.Outbox", "begin", "EXIT"),
    /** The ledger of disclosures has its row, which is not committed. */
    DISCLOSURE_WRITTEN(Path.SEND, "referral.DeliveryBook", "leaving", "EXIT"),
    /** Not a byte has left. */
    BEFORE_THE_REQUEST(Path.SEND, "referral.transport.AgencyHttp", "exchange", "ENTRY"),
    /** The agency has heard it all and done nothing. */
    REQUEST_HEARD(Path.SEND),
    /** The agency has done its work; its answer is on the way. */
    REQUEST_DONE(Path.SEND),
    ANSWER_ARRIVED(Path.SEND, "referral.transport.AgencyHttp", "exchange", "EXIT"),
    BEFORE_THE_BOOKS(Path.SEND, "referral.DeliveryBook", "delivered", "ENTRY"),
    /** The delivery is written down, which is not committed. */
    DELIVERY_WRITTEN(Path.SEND, "referral.DeliveryBook", "delivered", "EXIT"),
    /** It is committed; the scheduler still has the work. */
    DELIVERY_COMMITTED(Path.SEND, "referral.Dispatcher", "tryOnce", "EXIT"),

    EVENT_HEARD(Path.ANSWER, "referral.web.AgencyWebhook", "receive", "ENTRY"),
    /** The answer is stored, which is not committed. */
    EVENT_STORED(Path.ANSWER, "referral.Inbox", "receive", "EXIT"),
    /** It is committed; the agency does not know yet. */
    EVENT_COMMITTED(Path.ANSWER, "referral.Jobs$1", "afterCommit", "ENTRY"),
    EVENT_ACKNOWLEDGED(Path.ANSWER, "referral.web.AgencyWebhook", "receive", "EXIT"),
    EVENT_TAKEN_UP(Path.ANSWER, "referral.AnswerBook", "apply(java.util.UUID)", "ENTRY"),
    /** The process has moved on, which is not committed. */
    PROCESS_TOLD(Path.ANSWER, "referral.AnswerBook", "tell", "EXIT"),
    /** Process and referral have moved on, which is not committed. */
    REFERRAL_ADVANCED(Path.ANSWER, "referral.AnswerBook", "enter", "EXIT"),
    /** It is committed; the scheduler still has the work. */
    EVENT_APPLIED(Path.ANSWER, "referral.AnswerWorker", "apply", "EXIT"),

    /** The health agency has told us its news, which nobody has stored. */
    NEWS_HEARD(Path.POLL, "referral.health.FhirNews", "receive", "ENTRY"),
    /** Its first piece is stored and committed. */
    NEWS_STORED(Path.POLL, "referral.health.FhirNews", "receive", "EXIT");

    /** On which way a point lies. */
    enum Path {
        /** From the process to the agency. */
        SEND,
        /** From an agency that posts its answer to the process. */
        ANSWER,
        /** From an agency that waits to be asked to the process. */
        POLL
    }

    private final Path path;
    private final String rule;

    /** A point beyond the line, see {@link #isBeyondTheLine()}. */
    CrashPoint(Path path) {
        this.path = path;
        this.rule = "";
    }

    CrashPoint(Path path, String type, String method, String moment) {
        this.path = path;
        this.rule = """
                RULE %s
                CLASS org.opora.%s
                METHOD %s
                AT %s
                IF TRUE
                DO killJVM()
                ENDRULE
                """.formatted(name(), type, method, moment);
    }

    Path path() {
        return path;
    }

    /** The agency sees the process halt. */
    boolean isBeyondTheLine() {
        return rule.isEmpty();
    }

    /** In Byteman's language. */
    String rule() {
        return rule;
    }
}

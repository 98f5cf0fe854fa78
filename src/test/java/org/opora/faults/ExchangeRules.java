package org.opora.faults;

/** What must hold for messages and answers, each as a query for what is wrong with them. */
final class ExchangeRules {

    static final String MESSAGE_UNDER_WAY = """
            select 'message ' || id || ' (' || kind || ' of ' || referral_number || ') is still to be sent'
            from referral.outbox_message where status = 'PENDING'""";

    static final String WORK_UNDER_WAY = """
            select 'work ' || task_name || ' ' || task_instance || ' is still in hand'
            from scheduled_tasks where picked and task_name in ('referral-dispatch', 'referral-answer')""";

    static final String ANSWER_UNDER_WAY = """
            select 'answer ' || event_id || ' of ' || agency || ' is neither applied nor superseded nor in quarantine'
            from referral.inbox_event where state = 'RECEIVED'""";

    static final String ANSWER_WITHOUT_REASON = """
            select 'answer ' || event_id || ' of ' || agency || ' is in quarantine and nothing says why'
            from referral.inbox_event where state = 'QUARANTINED' and why is null""";

    static final String RANK_AND_STATUS = """
            select 'referral ' || number || ' is ' || status || ' but has the rank ' || rank
            from referral.referral where rank <> case status when 'DRAFT' then 0 when 'SENT' then 10
                when 'RECEIVED_BY_AGENCY' then 20 when 'ACCEPTED' then 30 when 'SCHEDULED' then 40
                when 'IN_PROGRESS' then 50 when 'ON_HOLD' then 50 when 'REJECTED' then 60 when 'COMPLETED' then 60
                when 'NOT_COMPLETED' then 60 when 'CONFIRMED_BY_FAMILY' then 70 else 80 end""";

    /** The trigger refuses every step back, so that its presence is the proof that there was none. */
    static final String UNGUARDED_RANK = """
            select 'nothing keeps the status of a referral from going back' where not exists (
                select 1 from pg_trigger where tgname = 'referral_rank' and tgenabled <> 'D'
                    and tgrelid = 'referral.referral'::regclass)""";

    static final String LEFT_WITHOUT_DISCLOSURE = """
            select 'referral ' || m.referral_number || ' left and the ledger of disclosures does not say so'
            from referral.outbox_message m join referral.referral r on r.number = m.referral_number
            where m.kind = 'REFERRAL' and m.status = 'SENT' and m.transport in ('FHIR', 'REST') and r.person is not null
              and not exists (select 1 from referral.disclosure d
                              where d.message = m.id and d.disclosed_at is not null)""";

    static final String DELIVERED_KEYS = """
            select idem_key::text from referral.outbox_message
            where kind = 'REFERRAL' and status = 'SENT' and transport in ('FHIR', 'REST')""";

    private ExchangeRules() {}
}

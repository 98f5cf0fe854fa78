package org.opora.faults;

/** What must hold for running processes, each as a query for what is wrong with them. */
final class EngineRules {

    /** Nothing will ever move it: no task, no message, no timer or job, no called process, and nobody is told. */
    static final String STUCK_TOKEN = """
            select 'process ' || e.proc_inst_id_ || ' is stuck at ' || coalesce(e.act_id_, 'nowhere')
            from act_ru_execution e
            where not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
              and not exists (select 1 from act_ru_execution c where c.super_exec_ = e.id_)
              and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
              and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)
              and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_ and j.retries_ > 0)
              and not exists (select 1 from act_ru_ext_task x where x.execution_id_ = e.id_)
              and not exists (select 1 from act_ru_incident i where i.execution_id_ = e.id_)""";

    static final String JOB_WITHOUT_INCIDENT = """
            select 'job ' || j.id_ || ' is given up and no incident says so' from act_ru_job j
            where j.retries_ = 0 and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)""";

    static final String INCIDENT_WITHOUT_JOB = """
            select 'incident ' || i.id_ || ' speaks of a job that is not given up' from act_ru_incident i
            where i.incident_type_ = 'failedJob'
              and not exists (select 1 from act_ru_job j where j.id_ = i.configuration_ and j.retries_ = 0)""";

    static final String UNTRUE_INCIDENT = """
            select 'an incident calls referral ' || i.configuration_ || ' undeliverable, which it is not'
            from act_ru_incident i where i.incident_type_ = 'referral.undeliverable' and not exists (
                select 1 from referral.outbox_message m where m.referral_number = i.configuration_
                    and m.kind = 'REFERRAL' and m.status = 'UNDELIVERABLE')""";

    private static final String PROCESSES = """
            with process as (
                select v.text_ as number, e.act_id_ as step, d.key_ as process from act_ru_variable v
                join act_ru_execution e on e.proc_inst_id_ = v.proc_inst_id_ and e.act_id_ is not null
                join act_re_procdef d on d.id_ = e.proc_def_id_
                where v.name_ = 'referralNumber' and v.execution_id_ = v.proc_inst_id_) """;

    static final String MISSING_INCIDENT = PROCESSES + """
            select 'referral ' || m.referral_number || ' is undeliverable and no incident says so'
            from referral.outbox_message m join process p on p.number = m.referral_number
            where m.kind = 'REFERRAL' and m.status = 'UNDELIVERABLE' and p.step = 'Task_AwaitAnswer'
              and not exists (select 1 from act_ru_incident i where i.configuration_ = m.referral_number
                  and i.incident_type_ = 'referral.undeliverable')
              and not exists (select 1 from process w where w.number = m.referral_number
                  and w.step in ('Task_SendAgain', 'Task_SettleByHand'))""";

    /** A process that carries a referral stands where the referral stands. */
    static final String STATUS_AND_ENGINE = PROCESSES + """
            select distinct 'referral ' || r.number || ' is ' || r.status || ' but its process is at ' || p.step
            from referral.referral r join process p on p.number = r.number and p.process = 'ReferralProcess'
            where p.step <> all (case
                when r.status = 'DRAFT' then array['Task_SettleConsent', 'Task_SendHealthReferral',
                    'Task_SendEmploymentReferral', 'Task_SendChildcareReferral', 'Task_SendAgencyReferral']
                when r.status in ('SENT', 'RECEIVED_BY_AGENCY') then array['CallActivity_AwaitAcceptance']
                when r.status in ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD')
                    then array['CallActivity_AwaitOutcome']
                when r.status in ('REJECTED', 'NOT_COMPLETED') then array['Task_ChooseOtherProvider']
                when r.status in ('COMPLETED', 'CONFIRMED_BY_FAMILY')
                    then array['Task_VerifyOutcome', 'Task_ConfirmWithFamily', 'Task_SettleDisagreement']
                else array[]::text[] end)""";

    /** Only while support is interrupted may a referral be open with no process to carry it. */
    static final String LOST_PROCESS = PROCESSES + """
            select 'referral ' || r.number || ' is ' || r.status || ' and no process carries it'
            from referral.referral r
            where r.rank between 10 and 79 and not r.untold
              and not exists (select 1 from process p where p.number = r.number and p.process = 'ReferralProcess')
              and exists (select 1 from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                  where e.business_key_ = r.case_number and d.key_ = 'PlanActionsProcess')""";

    private EngineRules() {}
}

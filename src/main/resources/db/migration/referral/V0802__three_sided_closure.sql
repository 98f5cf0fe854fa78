-- The loop closes when agency, curator and family say the same; a silent agency ends up on the commission's agenda; a
-- message keeps the transport it was written for (issue 3).

alter table referral.referral
    add column urgency      text    not null default 'STANDARD' check (urgency in ('EMERGENCY', 'HIGH', 'STANDARD')),
    add column accept_step  text    not null default 'referral.accept',
    add column outcome_step text    not null default 'referral.outcome',
    add column untold       boolean not null default false;
comment on column referral.referral.urgency is 'Urgency of the case when the referral was opened; decides the terms; no personal data';
comment on column referral.referral.accept_step is 'Key of the term for acceptance in the table of deadlines; no personal data';
comment on column referral.referral.outcome_step is 'Key of the term for the outcome in the table of deadlines; no personal data';
comment on column referral.referral.untold is 'True if the last answer came while no process waited for it; no personal data';

alter table referral.outbox_message add column transport text not null default 'REST'
    check (transport in ('FHIR', 'REST', 'LINK', 'LETTER'));
alter table referral.outbox_message alter column transport drop default;
comment on column referral.outbox_message.transport is 'Transport whose form the text has; no personal data';
update referral.outbox_message set transport = 'FHIR' where agency in (
    select distinct agency from referral.referral where kind = 'HEALTH');
alter table referral.outbox_message drop constraint outbox_message_kind_check;
alter table referral.outbox_message add constraint outbox_message_kind_check
    check (kind in ('REFERRAL', 'CANCEL', 'REMINDER', 'ESCALATION', 'REMOVAL_NOTICE'));

create table referral.side (
    referral_number text        not null references referral.referral,
    side            text        not null check (side in ('AGENCY', 'CURATOR', 'FAMILY', 'SUPERVISOR')),
    help_arrived    boolean     not null,
    words_enc       bytea,
    said_by         text        not null,
    said_at         timestamptz not null,
    primary key (referral_number, side)
);
comment on table referral.side is 'What each side says about the outcome of a referral.';
comment on column referral.side.referral_number is 'Referral it is about; no personal data';
comment on column referral.side.side is 'Who says it; no personal data';
comment on column referral.side.help_arrived is 'Whether help arrived, by this side; no personal data';
comment on column referral.side.words_enc is 'In its own words; personal data, encrypted';
comment on column referral.side.said_by is 'Login of the staff member who entered it, or code of the agency; no personal data';
comment on column referral.side.said_at is 'When it was entered; no personal data';

create table referral.agenda_item (
    referral_number   text        not null references referral.referral,
    wait              text        not null check (wait in ('ACCEPTANCE', 'OUTCOME')),
    put_at            timestamptz not null,
    held_on           date,
    resolution_number text,
    primary key (referral_number, wait)
);
create index agenda_item_open_idx on referral.agenda_item (put_at) where held_on is null;
comment on table referral.agenda_item is 'Silence of an agency that the commission on minors is to hear (120-FZ art. 11).';
comment on column referral.agenda_item.referral_number is 'Referral it is about; no personal data';
comment on column referral.agenda_item.wait is 'Which answer is missing; no personal data';
comment on column referral.agenda_item.put_at is 'When it was put on the agenda; no personal data';
comment on column referral.agenda_item.held_on is 'Day of the meeting that heard it, if it was heard; no personal data';
comment on column referral.agenda_item.resolution_number is 'Number of the resolution; no personal data';

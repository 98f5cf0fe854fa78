-- Referrals to agencies, the messages that go out about them and the answers that come in (issue 2).
-- A message is written in the transaction of the process and sent after its commit; an answer is stored once and then
-- brought to the process. Status can only move forward: a trigger holds it even against a program error.

create schema referral;

create sequence referral.referral_number;

create table referral.referral (
    number        text primary key check (number ~ '^REF-\d{4}-\d{6,}$'),
    case_number   text        not null,
    episode       int         not null check (episode > 0),
    action_number text        not null,
    person        uuid,
    agency        text        not null,
    kind          text        not null check (kind in ('HEALTH', 'EMPLOYMENT', 'CHILDCARE', 'OTHER')),
    domain        text        not null,
    status        text        not null check (status in ('DRAFT', 'SENT', 'RECEIVED_BY_AGENCY', 'ACCEPTED', 'REJECTED',
                                                         'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED',
                                                         'NOT_COMPLETED', 'CONFIRMED_BY_FAMILY', 'CLOSED', 'CANCELLED')),
    rank          smallint    not null,
    reason_code   text,
    outcome_code  text,
    words_enc     bytea,
    answered_at   timestamptz,
    hand_result   text check (hand_result in ('COMPLETED', 'NOT_COMPLETED')),
    accept_by     timestamptz not null,
    outcome_by    timestamptz not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index referral_case_idx on referral.referral (case_number, episode);
create index referral_open_idx on referral.referral (agency) where rank between 10 and 59;

create function referral.keep_rank() returns trigger language plpgsql as $$
begin
    if new.rank < old.rank then
        raise exception 'referral % cannot go from % back to %', old.number, old.status, new.status;
    end if;
    return new;
end $$;
create trigger referral_rank before update on referral.referral for each row execute function referral.keep_rank();

comment on table referral.referral is 'One request to one agency for one action of a plan';
comment on column referral.referral.number is 'Number shown to people and agencies; not personal data';
comment on column referral.referral.case_number is 'Case of support; not personal data';
comment on column referral.referral.episode is 'Episode of the case; not personal data';
comment on column referral.referral.action_number is 'Action of the plan within the case; not personal data';
comment on column referral.referral.person is 'Id of the family member it is for; pseudonymous';
comment on column referral.referral.agency is 'Code of the agency in the configuration; not personal data';
comment on column referral.referral.kind is 'Kind of agency; not personal data';
comment on column referral.referral.domain is 'Domain of the action, e.g. HEALTH; not personal data';
comment on column referral.referral.status is 'Where the referral stands; not personal data';
comment on column referral.referral.rank is 'Order of the status, never decreases; not personal data';
comment on column referral.referral.reason_code is 'Why declined or not completed, a code; not personal data';
comment on column referral.referral.outcome_code is 'What the agency did, a code; not personal data';
comment on column referral.referral.words_enc is 'The agency''s own words on the last answer; personal data, encrypted';
comment on column referral.referral.answered_at is 'Moment of the last applied answer by the agency''s clock; not personal data';
comment on column referral.referral.hand_result is 'Result a curator learned by hand; not personal data';
comment on column referral.referral.accept_by is 'When the agency should have accepted; not personal data';
comment on column referral.referral.outcome_by is 'When the outcome is due; not personal data';
comment on column referral.referral.created_at is 'When it was created; not personal data';
comment on column referral.referral.updated_at is 'When it last changed; not personal data';

create table referral.outbox_message (
    id              uuid primary key,
    referral_number text        not null references referral.referral,
    agency          text        not null,
    kind            text        not null check (kind in ('REFERRAL', 'CANCEL', 'REMINDER', 'REMOVAL_NOTICE')),
    idem_key        uuid        not null unique,
    body_enc        bytea       not null,
    body_sha256     bytea       not null check (length(body_sha256) = 32),
    status          text        not null check (status in ('PENDING', 'SENT', 'UNDELIVERABLE', 'CANCELLED')),
    attempts        int         not null default 0,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz
);
create index outbox_message_referral_idx on referral.outbox_message (referral_number);
create index outbox_message_pending_idx on referral.outbox_message (agency) where status = 'PENDING';

comment on table referral.outbox_message is 'A message to an agency; sent again with the same key and the same bytes until answered';
comment on column referral.outbox_message.id is 'Id of the message; not personal data';
comment on column referral.outbox_message.referral_number is 'Referral it is about; not personal data';
comment on column referral.outbox_message.agency is 'Code of the agency it goes to; not personal data';
comment on column referral.outbox_message.kind is 'What the message says; not personal data';
comment on column referral.outbox_message.idem_key is 'Key by which the agency knows repetitions, derived from case, referral and kind; not personal data';
comment on column referral.outbox_message.body_enc is 'The exact text sent; personal data, encrypted';
comment on column referral.outbox_message.body_sha256 is 'SHA-256 of the text, proves equal bytes on every try; pseudonymous';
comment on column referral.outbox_message.status is 'Where the message stands; not personal data';
comment on column referral.outbox_message.attempts is 'Tries so far; not personal data';
comment on column referral.outbox_message.last_error is 'Code of the last failure; not personal data';
comment on column referral.outbox_message.created_at is 'When it was written; not personal data';
comment on column referral.outbox_message.sent_at is 'When the agency confirmed receipt; not personal data';

create table referral.inbox_event (
    id              uuid primary key,
    agency          text        not null,
    event_id        text        not null check (length(event_id) <= 200),
    referral_number text,
    status_code     text,
    reason_code     text,
    outcome_code    text,
    words_enc       bytea,
    answered_at     timestamptz,
    body_enc        bytea       not null,
    received_at     timestamptz not null,
    state           text        not null check (state in ('RECEIVED', 'APPLIED', 'SUPERSEDED', 'QUARANTINED')),
    attempts        int         not null default 0,
    why             text,
    unique (agency, event_id)
);
create index inbox_event_referral_idx on referral.inbox_event (referral_number);
create index inbox_event_quarantine_idx on referral.inbox_event (received_at) where state = 'QUARANTINED';

comment on table referral.inbox_event is 'An answer as it came, stored once by agency and event id; opora stands for answers by hand and by rule';
comment on column referral.inbox_event.id is 'Id of the row; not personal data';
comment on column referral.inbox_event.agency is 'Code of the agency that sent it; not personal data';
comment on column referral.inbox_event.event_id is 'The sender''s id of the event; not personal data';
comment on column referral.inbox_event.referral_number is 'Referral it names, if well-formed; not personal data';
comment on column referral.inbox_event.status_code is 'What it says, a known code; not personal data';
comment on column referral.inbox_event.reason_code is 'Reason given, if a code; not personal data';
comment on column referral.inbox_event.outcome_code is 'Outcome given, if a code; not personal data';
comment on column referral.inbox_event.words_enc is 'Reason in the agency''s own words; personal data, encrypted';
comment on column referral.inbox_event.answered_at is 'Moment by the agency''s clock; not personal data';
comment on column referral.inbox_event.body_enc is 'The event as it came; personal data, encrypted';
comment on column referral.inbox_event.received_at is 'When it came; not personal data';
comment on column referral.inbox_event.state is 'What became of it; not personal data';
comment on column referral.inbox_event.attempts is 'Tries to bring it to the process; not personal data';
comment on column referral.inbox_event.why is 'Why it was quarantined or superseded, a code; not personal data';

create table referral.disclosure (
    id              uuid primary key,
    message         uuid        not null unique references referral.outbox_message,
    referral_number text        not null references referral.referral,
    person          uuid        not null,
    recipient       text        not null,
    fields          text[]      not null,
    ground          text        not null check (ground in ('CONSENT')),
    disclosed_by    text        not null,
    queued_at       timestamptz not null,
    disclosed_at    timestamptz
);
create index disclosure_person_idx on referral.disclosure (person);

comment on table referral.disclosure is 'Whose data went to whom, which fields and on what ground (152-FZ art. 9, 14); can be shown to the family';
comment on column referral.disclosure.id is 'Id of the row; not personal data';
comment on column referral.disclosure.message is 'The message that carried the data; not personal data';
comment on column referral.disclosure.referral_number is 'Referral; not personal data';
comment on column referral.disclosure.person is 'Id of the person whose data it was; pseudonymous';
comment on column referral.disclosure.recipient is 'Code of the agency; not personal data';
comment on column referral.disclosure.fields is 'Names of the fields sent, never their values; not personal data';
comment on column referral.disclosure.ground is 'Legal ground; not personal data';
comment on column referral.disclosure.disclosed_by is 'Login of the person whose step sent it, or system; not personal data';
comment on column referral.disclosure.queued_at is 'When the message was written; not personal data';
comment on column referral.disclosure.disclosed_at is 'When data first left, empty while nothing left; not personal data';

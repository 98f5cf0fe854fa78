-- Agencies without a system answer on a page or on a return slip (issue 3).

create table referral.paper (
    id              uuid primary key,
    referral_number text        not null references referral.referral,
    agency          text        not null,
    media_type      text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size            int         not null check (size > 0),
    body_enc        bytea       not null,
    added_at        timestamptz not null
);
create index paper_referral_idx on referral.paper (referral_number);
comment on table referral.paper is 'Papers that agencies attach to their answers.';
comment on column referral.paper.id is 'Id of the paper; no personal data';
comment on column referral.paper.referral_number is 'Referral it belongs to; no personal data';
comment on column referral.paper.agency is 'Code of the agency that attached it; no personal data';
comment on column referral.paper.media_type is 'What it is, as its first bytes say; no personal data';
comment on column referral.paper.size is 'Bytes before encryption; no personal data';
comment on column referral.paper.body_enc is 'The paper; personal data, encrypted';
comment on column referral.paper.added_at is 'When it came; no personal data';

create sequence referral.letter_number;
create table referral.letter (
    message         uuid primary key references referral.outbox_message,
    referral_number text        not null references referral.referral,
    number          text        not null unique,
    slip_code       text        not null unique check (slip_code ~ '^[0-9A-Z]{8}$'),
    written_at      timestamptz not null,
    returned_at     timestamptz,
    returned_by     text
);
create index letter_referral_idx on referral.letter (referral_number);
comment on table referral.letter is 'Numbered letters to agencies that have no system, with the code of their return slip.';
comment on column referral.letter.message is 'Message of the outbox that the letter carries; no personal data';
comment on column referral.letter.referral_number is 'Referral it is about; no personal data';
comment on column referral.letter.number is 'Outgoing number, e.g. 2026/000045; no personal data';
comment on column referral.letter.slip_code is 'Code on the return slip; no personal data';
comment on column referral.letter.written_at is 'When the letter was written; no personal data';
comment on column referral.letter.returned_at is 'When its slip was entered, if it was; no personal data';
comment on column referral.letter.returned_by is 'Login of the clerk who entered the slip; no personal data';

create table referral.agency_staff (
    login  text primary key,
    agency text not null
);
comment on table referral.agency_staff is 'For which agency a member of staff with the role agency works.';
comment on column referral.agency_staff.login is 'Login; personal data of staff';
comment on column referral.agency_staff.agency is 'Code of the agency; no personal data';

alter table referral.inbox_event add column seq bigint generated always as identity;
comment on column referral.inbox_event.seq is 'In which order events came; no personal data';

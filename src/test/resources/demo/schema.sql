-- What the demo server keeps for itself: its clock and the memory of the simulated agencies. Run at each start.
create schema if not exists demo;

create table if not exists demo.clock (offset_ms bigint not null);
insert into demo.clock select 0 where not exists (select 1 from demo.clock);

-- A start that is broken off while it makes the caseload is made anew (DemoDatabase).
create table if not exists demo.caseload (finished boolean not null);
insert into demo.caseload select to_regclass('casefile.support_case') is not null
where not exists (select 1 from demo.caseload);

create table if not exists demo.agency (
    code text primary key,
    behaviour text not null,
    answer_after text not null
);

create table if not exists demo.received (
    id bigint generated always as identity primary key,
    agency text not null,
    method text not null,
    path text not null,
    idempotency_key text,
    body text not null,
    status integer not null,
    received_at timestamptz not null
);

create table if not exists demo.handled (
    agency text not null,
    idempotency_key text not null,
    request_hash text not null,
    status integer not null,
    response text not null,
    primary key (agency, idempotency_key)
);

create table if not exists demo.referral (
    agency text not null,
    number text not null,
    task_id text,
    status text not null,
    primary key (agency, number)
);

create table if not exists demo.answer (
    id uuid primary key,
    position bigint generated always as identity,
    agency text not null,
    referral_number text not null,
    status text not null,
    outcome text,
    reason text,
    due_at timestamptz not null,
    copies integer not null,
    attempts integer not null default 0,
    next_try_at timestamptz not null default now(),
    given_up boolean not null default false,
    sent_at timestamptz
);
create index if not exists answer_open on demo.answer (due_at) where sent_at is null and not given_up;

create table if not exists demo.resource (
    type text not null,
    id text not null,
    version integer not null,
    identifier text,
    content text not null,
    updated_at timestamptz not null,
    primary key (type, id, version)
);
create index if not exists resource_by_identifier on demo.resource (type, identifier);

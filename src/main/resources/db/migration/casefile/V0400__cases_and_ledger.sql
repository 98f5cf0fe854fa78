-- Cases, their episodes and levels, and the ledger of signed forms. A ledger entry never changes: the trigger refuses it
-- even to a program with rights on the table, so that an auditor may rely on what he reads.
create schema casefile;

-- One sequence a year: numbers begin at 1 every January, and nobody waits for anybody to get one. Gaps are fine.
do $$
begin
    for year in 2020..2099 loop
        execute format('create sequence casefile.case_number_%s', year);
    end loop;
end
$$;

create table casefile.support_case (
    number text primary key check (number ~ '^[A-Z]{2}-\d{4}-\d{6}$'),
    organisation text not null,
    family uuid,
    status text not null check (status in ('SIGNAL', 'SUPPORTED', 'AFTER_CARE', 'CLOSED')),
    episode integer not null check (episode > 0),
    level text check (level in ('EMERGENCY', 'CRISIS', 'BASIC', 'PREVENTIVE', 'CONSULTATIVE', 'NONE')),
    category text,
    curator text,
    legal_basis text check (legal_basis in ('VOLUNTARY_442', 'PREVENTIVE_120')),
    opened_at timestamptz not null
);
create index support_case_family on casefile.support_case (family);
create index support_case_curator on casefile.support_case (curator, status);
create index support_case_organisation on casefile.support_case (organisation, status, opened_at);
comment on table casefile.support_case is 'A case of support: one family, one or more episodes.';
comment on column casefile.support_case.number is 'Number of the case and business key of its processes; no personal data by itself';
comment on column casefile.support_case.organisation is 'Organisation that owns the case; no personal data';
comment on column casefile.support_case.family is 'The family in the registry, once identified; no personal data by itself';
comment on column casefile.support_case.status is 'SIGNAL until support begins, SUPPORTED, AFTER_CARE, CLOSED; no personal data by itself';
comment on column casefile.support_case.episode is 'Number of the current or last episode; no personal data';
comment on column casefile.support_case.level is 'Level of support, once decided; no personal data by itself';
comment on column casefile.support_case.category is 'Category of the family, once decided; no personal data by itself';
comment on column casefile.support_case.curator is 'Login of the curator; personal data of staff';
comment on column casefile.support_case.legal_basis is 'Law the support rests on; no personal data by itself';
comment on column casefile.support_case.opened_at is 'When the first signal came; no personal data';

create table casefile.episode (
    case_number text not null references casefile.support_case,
    number integer not null check (number > 0),
    began_at timestamptz not null,
    supported_from timestamptz,
    ended_at timestamptz,
    ended_reason text,
    after_care boolean,
    after_care_ended_at timestamptz,
    primary key (case_number, number)
);
comment on table casefile.episode is 'From a signal, or a relapse, to the removal from support.';
comment on column casefile.episode.case_number is 'The case; no personal data by itself';
comment on column casefile.episode.number is 'Number within the case, from 1; no personal data';
comment on column casefile.episode.began_at is 'When the signal or the relapse was noted; no personal data';
comment on column casefile.episode.supported_from is 'When the family was taken on support; no personal data';
comment on column casefile.episode.ended_at is 'When it was removed from support, or closed without it; no personal data';
comment on column casefile.episode.ended_reason is 'Code of the reason; no personal data by itself';
comment on column casefile.episode.after_care is 'Whether after-care follows; no personal data';
comment on column casefile.episode.after_care_ended_at is 'When after-care ended; no personal data';

create table casefile.level_change (
    position bigint generated always as identity primary key,
    case_number text not null,
    episode integer not null,
    from_level text,
    to_level text not null,
    reason text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    foreign key (case_number, episode) references casefile.episode (case_number, number)
);
create index level_change_case on casefile.level_change (case_number, position);
comment on table casefile.level_change is 'How the level of support went up and down.';
comment on column casefile.level_change.position is 'Order of the changes; no personal data';
comment on column casefile.level_change.case_number is 'The case; no personal data by itself';
comment on column casefile.level_change.episode is 'The episode; no personal data';
comment on column casefile.level_change.from_level is 'Level before, absent the first time; no personal data by itself';
comment on column casefile.level_change.to_level is 'Level after; no personal data by itself';
comment on column casefile.level_change.reason is 'Code of the reason; no personal data by itself';
comment on column casefile.level_change.changed_at is 'When; no personal data';
comment on column casefile.level_change.changed_by is 'Login of who changed it; personal data of staff';

create table casefile.entry (
    id uuid primary key,
    position bigint generated always as identity unique,
    case_number text not null,
    episode integer not null,
    kind text not null,
    form text,
    form_deployment text,
    process text,
    step text,
    task text,
    written_at timestamptz not null,
    written_by text not null,
    body_enc bytea not null,
    body_sha256 bytea not null check (length(body_sha256) = 32),
    foreign key (case_number, episode) references casefile.episode (case_number, number),
    check ((kind = 'FORM') = (form is not null))
);
create index entry_case on casefile.entry (case_number, position);
create unique index entry_task on casefile.entry (task) where task is not null;
comment on table casefile.entry is 'The ledger: forms as they were signed and facts noted by the system, never changed.';
comment on column casefile.entry.id is 'Id of the entry; no personal data';
comment on column casefile.entry.position is 'Order in which entries were written; no personal data';
comment on column casefile.entry.case_number is 'The case; no personal data by itself';
comment on column casefile.entry.episode is 'The episode; no personal data';
comment on column casefile.entry.kind is 'FORM, or the kind of the noted fact; no personal data by itself';
comment on column casefile.entry.form is 'Id of the form; no personal data';
comment on column casefile.entry.form_deployment is 'Deployment that holds the form exactly as it was shown; no personal data';
comment on column casefile.entry.process is 'Id of the process; no personal data';
comment on column casefile.entry.step is 'Id of the step in the model; no personal data';
comment on column casefile.entry.task is 'Id of the task, which can be signed once; no personal data';
comment on column casefile.entry.written_at is 'When it was signed or noted; no personal data';
comment on column casefile.entry.written_by is 'Login of who signed, or system; personal data of staff';
comment on column casefile.entry.body_enc is 'What was said or noted, JSON; personal data, encrypted';
comment on column casefile.entry.body_sha256 is 'SHA-256 of the encrypted body, so that a change shows without the key; no personal data';

create function casefile.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'an entry of the ledger never changes';
end
$$;

create trigger entry_never_changes before update or delete on casefile.entry
    for each row execute function casefile.refuse_change();
create trigger entry_is_never_emptied before truncate on casefile.entry
    for each statement execute function casefile.refuse_change();

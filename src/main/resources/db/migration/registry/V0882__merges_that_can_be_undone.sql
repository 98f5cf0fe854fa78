-- Why: a merge of two families can be undone, and who was told apart is remembered (issue 5, ADR 0020). New tables and
-- columns of a small table. Merges made before this have no rows of members and cannot be undone.
alter table registry.family_merge add column undone_at timestamptz;
alter table registry.family_merge add column undone_by text;
alter table registry.family_merge add column undo_reason_enc bytea;
alter table registry.family_merge add column recorded boolean not null default false;
alter table registry.family_merge add column position bigint generated always as identity;
create index family_merge_kept on registry.family_merge (kept);
create index family_merge_joined on registry.family_merge (joined);
comment on column registry.family_merge.undone_at is 'When it was undone, absent while it holds; no personal data';
comment on column registry.family_merge.undone_by is 'Login of who undid it; personal data of staff';
comment on column registry.family_merge.undo_reason_enc is 'Why it was undone, in words; personal data, encrypted';
comment on column registry.family_merge.recorded is 'Whether the members are kept below, so that it can be undone; no personal data';
comment on column registry.family_merge.position is 'Order of the merges; no personal data';

create table registry.family_merge_member (
    merge uuid not null references registry.family_merge,
    phase text not null check (phase in ('BEFORE', 'AFTER')),
    family uuid not null references registry.family,
    person uuid not null references registry.person,
    role text not null,
    member_from date not null,
    member_until date,
    primary key (merge, phase, family, person, member_from)
);
comment on table registry.family_merge_member is 'Members of both families just before and just after a merge, so that it can be undone exactly.';
comment on column registry.family_merge_member.merge is 'The merge; no personal data';
comment on column registry.family_merge_member.phase is 'BEFORE or AFTER; no personal data';
comment on column registry.family_merge_member.family is 'The family; no personal data by itself';
comment on column registry.family_merge_member.person is 'The person; no personal data by itself';
comment on column registry.family_merge_member.role is 'Place in the family; personal data once joined with the person';
comment on column registry.family_merge_member.member_from is 'First day known; no personal data by itself';
comment on column registry.family_merge_member.member_until is 'Last day, absent while it lasts; no personal data by itself';

create table registry.told_apart (
    family uuid not null references registry.family,
    other uuid not null references registry.family,
    told_at timestamptz not null,
    told_by text not null,
    primary key (family, other)
);
create index told_apart_other on registry.told_apart (other);
comment on table registry.told_apart is 'Families that looked alike and that somebody said are two.';
comment on column registry.told_apart.family is 'The one registered later; no personal data by itself';
comment on column registry.told_apart.other is 'The one known before; no personal data by itself';
comment on column registry.told_apart.told_at is 'When; no personal data';
comment on column registry.told_apart.told_by is 'Login of who said so; personal data of staff';

-- Why: families are found although a name is misspelt (issue 5, ADR 0020). Columns with constant defaults: no rewrite of
-- the tables. A scheduler task fills the marks of rows that are older than this (search_version 0), a few hundred at once.
alter table registry.family add column search_keys bigint[] not null default '{}';
alter table registry.family add column search_version integer not null default 0;
alter table registry.person add column search_keys bigint[] not null default '{}';
alter table registry.person add column search_version integer not null default 0;
create index family_search_keys on registry.family using gin (search_keys);
create index family_search_version on registry.family (search_version);
create index person_search_keys on registry.person using gin (search_keys);
create index person_search_version on registry.person (search_version);
comment on column registry.family.search_keys is
    'Keyed hashes of surname, street with house and telephone, with random ones among them; personal data, keyed hash';
comment on column registry.family.search_version is 'How the marks were made, 0 if not yet; no personal data';
comment on column registry.person.search_keys is
    'Keyed hashes of the names and of names with one letter left out, with random ones among them; personal data, keyed hash';
comment on column registry.person.search_version is 'How the marks were made, 0 if not yet; no personal data';

-- Why: own visits, reviews and deadlines in a calendar program behind a link that can be taken back, and by e-mail in the
-- morning for those who want it (ADR 0021). All three tables are small: a row a person, and a row an entry of a feed.
create schema if not exists desk;

create table desk.calendar_link (
    login text primary key,
    token_hash bytea not null unique,
    language text not null check (language in ('ru', 'en')),
    made_at timestamptz not null
);
comment on table desk.calendar_link is 'The link to the calendar feed of a member of staff, one at a time. A new one takes the place of the old.';
comment on column desk.calendar_link.login is 'Whose feed; personal data of staff';
comment on column desk.calendar_link.token_hash is 'SHA-256 of the secret part of the link, which itself is not kept; secret';
comment on column desk.calendar_link.language is 'Language of the feed; no personal data';
comment on column desk.calendar_link.made_at is 'When the link was made; no personal data';

create table desk.calendar_entry (
    login text not null references desk.calendar_link on delete cascade,
    uid text not null,
    day date not null,
    fingerprint bytea not null,
    sequence integer not null check (sequence >= 0),
    changed_at timestamptz not null,
    cancelled boolean not null,
    primary key (login, uid)
);
comment on table desk.calendar_entry is 'What a feed has told last about each of its entries, so that changes and ends of entries are told too.';
comment on column desk.calendar_entry.login is 'Whose feed; personal data of staff';
comment on column desk.calendar_entry.uid is 'Name of the entry in calendar programs: an id of a task or of a visit, or a case number; no personal data by itself';
comment on column desk.calendar_entry.day is 'Day it stood on last; no personal data';
comment on column desk.calendar_entry.fingerprint is 'SHA-256 of what was told; no personal data by itself';
comment on column desk.calendar_entry.sequence is 'How often it changed; no personal data';
comment on column desk.calendar_entry.changed_at is 'When it changed last; no personal data';
comment on column desk.calendar_entry.cancelled is 'True once it is no longer before the person; no personal data';

create table desk.morning_letter (
    login text primary key,
    address bytea not null,
    language text not null check (language in ('ru', 'en')),
    sent_on date not null
);
comment on table desk.morning_letter is 'Who wants an e-mail in the morning with what is due.';
comment on column desk.morning_letter.login is 'Who; personal data of staff';
comment on column desk.morning_letter.address is 'E-mail address he gave, encrypted; personal data of staff';
comment on column desk.morning_letter.language is 'Language of the e-mail; no personal data';
comment on column desk.morning_letter.sent_on is 'Day of the last e-mail, at first the day it was asked for; no personal data';

-- Why: whoever answers a request reads it as it was said, and an agency reads what is asked of it.
alter table careleaver.help_request
    add column channel text not null check (channel in ('PHONE', 'IN_PERSON', 'MESSAGE', 'LETTER', 'STAFF', 'OTHER')),
    add column words_enc bytea not null,
    add column domain text,
    add column agency text,
    add column asked_enc bytea,
    add column seq bigint generated always as identity;
comment on column careleaver.help_request.channel is 'How the request came; no personal data by itself';
comment on column careleaver.help_request.words_enc is 'What was said, encrypted; personal data';
comment on column careleaver.help_request.domain is 'Field of help an agency is asked for, absent unless one is; no personal data by itself';
comment on column careleaver.help_request.agency is 'Kind of agency that is asked, absent unless one is; no personal data by itself';
comment on column careleaver.help_request.asked_enc is 'What the agency is asked for, encrypted, absent unless one is; personal data';
comment on column careleaver.help_request.seq is 'Order of entry; no personal data';

-- Scans and photos in the case file (issue 5). New tables only, no lock on others. Content lies in encrypted parts, so that
-- a file is never held whole. Neither row nor part is ever deleted: a file that is taken out of the file is marked so.
create table casefile.attachment (
    id uuid primary key,
    case_number text not null references casefile.support_case,
    entry uuid references casefile.entry,
    media_type text not null,
    size bigint not null check (size > 0),
    name_enc bytea not null,
    content_index bytea not null check (length(content_index) = 32),
    duplicate_of uuid references casefile.attachment,
    added_at timestamptz not null,
    added_by text not null,
    removed_at timestamptz,
    removed_by text,
    removed_reason_enc bytea,
    check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason_enc is null))
);
create index attachment_case on casefile.attachment (case_number, added_at);
comment on table casefile.attachment is 'Files attached to a case, each with its kind, size and who brought it; personal data, encrypted where marked.';
comment on column casefile.attachment.id is 'Id of the file; no personal data';
comment on column casefile.attachment.case_number is 'The case; no personal data by itself';
comment on column casefile.attachment.entry is 'Entry of the ledger it belongs to, if to one; no personal data';
comment on column casefile.attachment.media_type is 'What it is by its content; no personal data';
comment on column casefile.attachment.size is 'Bytes kept; no personal data';
comment on column casefile.attachment.name_enc is 'Name of the file as it was brought; personal data, encrypted';
comment on column casefile.attachment.content_index is 'Keyed hash of case and content, to find the same file again; no personal data without the key';
comment on column casefile.attachment.duplicate_of is 'Earlier file of the case with the same content; no personal data';
comment on column casefile.attachment.added_at is 'When it was attached; no personal data';
comment on column casefile.attachment.added_by is 'Login of who attached it; personal data of staff';
comment on column casefile.attachment.removed_at is 'When it was taken out of the file; no personal data';
comment on column casefile.attachment.removed_by is 'Login of who took it out; personal data of staff';
comment on column casefile.attachment.removed_reason_enc is 'Why it was taken out; personal data, encrypted';

create table casefile.attachment_part (
    attachment uuid not null references casefile.attachment deferrable initially deferred,
    number integer not null check (number >= 0),
    last boolean not null,
    body_enc bytea not null,
    primary key (attachment, number)
);
alter table casefile.attachment_part alter column body_enc set storage external;
comment on table casefile.attachment_part is 'Content of attached files in parts; personal data, encrypted.';
comment on column casefile.attachment_part.attachment is 'The file; no personal data';
comment on column casefile.attachment_part.number is 'Order of the parts, from 0; no personal data';
comment on column casefile.attachment_part.last is 'Whether it is the last part; no personal data';
comment on column casefile.attachment_part.body_enc is 'A part of the content; personal data, encrypted';

create function casefile.keep_attachment() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.removed_at is null and new.removed_at is not null
        and (new.id, new.case_number, new.entry, new.media_type, new.size, new.name_enc, new.content_index,
            new.duplicate_of, new.added_at, new.added_by)
            is not distinct from (old.id, old.case_number, old.entry, old.media_type, old.size, old.name_enc,
            old.content_index, old.duplicate_of, old.added_at, old.added_by) then
        return new;
    end if;
    raise exception 'an attached file can only be marked as removed';
end
$$;
create trigger attachment_stays before update or delete on casefile.attachment
    for each row execute function casefile.keep_attachment();
create trigger attachment_is_never_emptied before truncate on casefile.attachment
    for each statement execute function casefile.refuse_change();
create trigger attachment_part_never_changes before update or delete on casefile.attachment_part
    for each row execute function casefile.refuse_change();
create trigger attachment_part_is_never_emptied before truncate on casefile.attachment_part
    for each statement execute function casefile.refuse_change();

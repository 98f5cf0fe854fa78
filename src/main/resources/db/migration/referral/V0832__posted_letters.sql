-- A letter is in the office until somebody says that it was posted (issue 3).
alter table referral.letter
    add column posted_at timestamptz,
    add column posted_by text;
comment on column referral.letter.posted_at is 'When it was noted that the letter was posted or taken there, empty before; no personal data';
comment on column referral.letter.posted_by is 'Login of the person who noted it; no personal data';
update referral.letter set posted_at = disclosed.at, posted_by = disclosed.by
from (select message, min(disclosed_at) as at, min(disclosed_by) as by
      from referral.disclosure where disclosed_at is not null group by message) as disclosed
where disclosed.message = letter.message;

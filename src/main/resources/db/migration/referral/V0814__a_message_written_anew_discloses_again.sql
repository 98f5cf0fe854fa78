-- A message that is written anew after it may have left is a second disclosure: the first one stays in the ledger (issue 3).
alter table referral.disclosure drop constraint disclosure_message_key;
create index disclosure_message_idx on referral.disclosure (message);

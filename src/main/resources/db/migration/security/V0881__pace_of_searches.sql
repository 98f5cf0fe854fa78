-- Why: how often somebody searched within a minute is counted from the access log (issue 5). Only searches are indexed.
create index access_log_searches on security.access_log (login, at) where action in ('SEARCH', 'LOOK_FOR_DOUBLES');

-- What a key opens. Keys that were there before may go on with what they could do; none saw what was another client's.
alter table client_keys add column scopes text not null default 'CREATE,READ,METRICS';

-- A film that was removed stays on record as such, so that a copy under way is not kept afterwards. Where its bytes lay
-- stays beside it, so that deleting them can be repeated.
alter table films add column removed boolean not null default false;

-- What all replicas sign with.
create table shared_secrets (
    name   text     not null primary key,
    secret ${bytes} not null
);

-- An order whose job was rejected goes on with another job; who knows the first one's name finds the next.
alter table orders add column moved_to ${name};

-- What clients are known by: never a key, only its hash.
create table client_keys (
    hash      text   not null primary key,
    client    text   not null,
    beginning text   not null,
    created   bigint not null,
    revoked   bigint
);

-- A repeat placed it, and the first try, which it overtook, has not come yet.
alter table orders add column overtaking boolean not null default false;

-- How an order goes on where the provider of its job does not take it. Its pictures lie with those of the job:
-- "pictures" says by which numbers.
create table alternatives (
    job      ${name} not null primary key references jobs (id),
    request  text    not null,
    uploads  text    not null,
    pictures text    not null,
    findings text    not null,
    fidelity text    not null,
    models   text    not null
);

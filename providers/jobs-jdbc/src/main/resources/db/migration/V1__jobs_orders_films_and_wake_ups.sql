-- One set of SQL for SQLite and PostgreSQL. What differs is a type, and stands in Dialect.java:
-- ${name} compares byte by byte, ${bytes} holds bytes, ${moment} is what db-scheduler keeps times in.
-- Our own moments are whole numbers: nanoseconds since 1970-01-01T00:00:00Z.

create table jobs (
    id             ${name} not null primary key,
    version        bigint  not null,
    provider       ${name} not null,
    model          text,
    stage          text    not null,
    task           ${name},
    created_at     bigint  not null,
    followed_since bigint,
    changed_at     bigint  not null,
    state          text    not null,
    request        text,
    uploads        text
);
-- One job for a task at the most; jobs without a task are not counted.
create unique index jobs_by_task on jobs (provider, task);
create index jobs_by_age on jobs (created_at, id);
create index jobs_by_stage on jobs (stage, created_at);
create index jobs_by_change on jobs (changed_at);

-- Pictures that travel with a request. Apart, so that reading a job reads no picture.
create table job_images (
    job    ${name}  not null references jobs (id),
    number integer  not null,
    bytes  ${bytes} not null,
    primary key (job, number)
);

create table job_changes (
    job     ${name} not null references jobs (id),
    version bigint  not null,
    at      bigint  not null,
    state   text    not null,
    primary key (job, version)
);

create table orders (
    job             ${name} not null primary key references jobs (id) deferrable initially deferred,
    client          text    not null,
    format          text    not null,
    asked_model     text,
    idempotency_key text,
    fingerprint     text    not null,
    findings        text    not null,
    passed_over     text    not null,
    at              bigint  not null,
    removed         boolean not null
);
create unique index orders_by_key on orders (client, idempotency_key);
create index orders_by_fingerprint on orders (client, fingerprint, at);
create index orders_by_age on orders (at, job);

create table films (
    job        ${name} not null,
    number     integer not null,
    attempts   integer not null,
    location   text,
    media_type text,
    length     bigint,
    sha256     text,
    trouble    text,
    primary key (job, number)
);

-- db-scheduler's table, as of its version 16.12.0. The last column is ours: how often a job changed or was hinted at,
-- so that what happens while it is attended is not lost.
create table scheduled_tasks (
    task_name            ${name}   not null,
    task_instance        ${name}   not null,
    task_data            ${bytes},
    execution_time       ${moment} not null,
    picked               boolean   not null,
    picked_by            text,
    last_success         ${moment},
    last_failure         ${moment},
    consecutive_failures integer,
    last_heartbeat       ${moment},
    version              bigint    not null,
    priority             smallint,
    changes              bigint    not null default 0,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

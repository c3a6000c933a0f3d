-- Where a client wants to be called when its order ends, and where it reached the service.
alter table orders add column callback text;
alter table orders add column callback_service text;

-- What others are told, until they have heard it.
create table deliveries (
    id           ${name} not null primary key,
    job          ${name} not null,
    client       text    not null,
    event        text    not null,
    endpoint     text    not null,
    callback     text,
    body         text    not null,
    created_at   bigint  not null,
    state        text    not null,
    next_at      bigint,
    attempts     integer not null,
    last_at      bigint,
    last_status  integer,
    last_trouble text
);
create index deliveries_by_client on deliveries (client, created_at, id);
create index deliveries_by_state on deliveries (state, created_at, id);

-- db-scheduler's table, as of its version 16.12.0, for deliveries. Apart from the one for jobs: each scheduler takes
-- what it does not know for a leftover, and removes it after a while.
create table scheduled_deliveries (
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
    primary key (task_name, task_instance)
);
create index scheduled_deliveries_by_time on scheduled_deliveries (execution_time);
create index scheduled_deliveries_by_heartbeat on scheduled_deliveries (last_heartbeat);

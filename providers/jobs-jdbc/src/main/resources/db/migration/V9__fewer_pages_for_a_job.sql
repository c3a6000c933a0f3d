-- What a job on its way does not need is in no index: each entry is a page more to be written at every change. What
-- changed of late is asked only of jobs that came to an end (WakeUps says the same list, and says it this way round, for
-- with "in" SQLite would take all of a stage), and a heartbeat has only what somebody attends to.
drop index jobs_by_change;
create index jobs_by_end on jobs (changed_at)
    where stage not in ('ACCEPTED', 'SUBMITTING', 'SUBMITTED', 'RUNNING');

drop index scheduled_tasks_by_heartbeat;
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat) where last_heartbeat is not null;
drop index scheduled_deliveries_by_heartbeat;
create index scheduled_deliveries_by_heartbeat on scheduled_deliveries (last_heartbeat) where last_heartbeat is not null;

-- Counted from now on only while somebody attends to the job.
update scheduled_tasks set changes = 0 where changes > 0 and picked = false;

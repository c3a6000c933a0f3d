-- Pictures in parts, so that none is ever read or written as a whole. What was kept before is one part each. The parts of
-- long ones come before their job does, each in a transaction of its own.
create table job_image_parts (
    job    ${name}  not null,
    number integer  not null,
    part   integer  not null,
    bytes  ${bytes} not null,
    primary key (job, number, part)
);
insert into job_image_parts (job, number, part, bytes) select job, number, 0, bytes from job_images;
drop table job_images;

-- Jobs that have long pictures and are still to come. Gone with the transaction that brings the job.
create table jobs_to_come (
    job ${name} not null primary key,
    at  bigint  not null
);

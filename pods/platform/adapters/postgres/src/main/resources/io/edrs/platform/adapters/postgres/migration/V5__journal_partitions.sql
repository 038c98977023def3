-- The journal by tenant into 16 partitions: every one of its queries names the tenant, and an id can be unique only inside
-- what partitions it (docs/decisions/0010). Positions stay one sequence, as readers hold on to them.
alter table journal rename to journal_before;
-- Forced, it would show its owner only what has a date to go.
alter table journal_before disable row level security;
alter table journal_before rename constraint journal_pkey to journal_before_pkey;
alter index journal_latest rename to journal_before_latest;
alter index journal_position rename to journal_before_position;
alter index journal_stored rename to journal_before_stored;
alter index journal_expiry rename to journal_before_expiry;

create sequence journal_positions as bigint;
create table journal (
    position   bigint      not null default nextval('edrs.journal_positions'),
    tenant     text        not null check (tenant <> ''),
    journal    text        not null,
    stream     text        not null,
    id         uuid        not null,
    at         timestamptz not null,
    body       jsonb       not null,
    expires_at timestamptz,
    stored_at  timestamptz not null default clock_timestamp(),
    primary key (id, journal, tenant)
) partition by hash (tenant);

do $$
declare
    part text;
begin
    for i in 0..15 loop
        part := 'journal_' || lpad(i::text, 2, '0');
        execute format('create table %I partition of journal for values with (modulus 16, remainder %s)', part, i);
        execute format('alter table %I set (autovacuum_analyze_threshold = 200, autovacuum_analyze_scale_factor = 0.05)', part);
        -- Reached through the journal alone; by its own name it shows nobody anything.
        execute format('alter table %I enable row level security, force row level security', part);
        execute format('revoke all on %I from %I', part, '${app}');
    end loop;
end $$;

insert into journal (position, tenant, journal, stream, id, at, body, expires_at, stored_at)
    select position, tenant, journal, stream, id, at, body, expires_at, stored_at from journal_before;
select setval('journal_positions', coalesce(max(position), 0) + 1, false) from journal;
drop table journal_before;

create index journal_latest on journal (tenant, journal, stream, at desc, position desc);
create index journal_position on journal (tenant, journal, position);
create index journal_stored on journal using brin (stored_at);
create index journal_expiry on journal (expires_at) where expires_at is not null;

alter table journal enable row level security, force row level security;
create policy tenant on journal to "${app}" using (tenant = current_setting('edrs.tenant', true));
create policy expiry_reads on journal for select to current_user using (expires_at is not null);
create policy expiry_deletes on journal for delete to current_user using (expires_at is not null);
grant select, insert, update, delete on journal to "${app}";
grant usage on sequence journal_positions to "${app}";

-- A row's place is unique inside its partition only.
create or replace function expire_journal(moment timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = edrs, pg_catalog, pg_temp as $$
declare
    gone integer;
begin
    delete from journal j using (
        select p.tableoid as part, p.ctid as place from journal p where p.expires_at <= moment limit most) due
        where j.tableoid = due.part and j.ctid = due.place;
    get diagnostics gone = row_count;
    return gone;
end $$;

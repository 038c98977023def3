grant usage on schema edrs to "${jobs}";

-- What every table with a tenant needs; migrations of services call it for each of theirs.
create function isolate(t regclass) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    space text := (select quote_ident(n.nspname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = t);
begin
    execute format('alter table %s enable row level security, force row level security', t);
    execute format('create policy tenant on %s to %I using (tenant = current_setting(''edrs.tenant'', true))', t, '${app}');
    execute format('create policy jobs on %s to %I using (true)', t, '${jobs}');
    execute format('grant usage on schema %s to %I, %I', space, '${app}', '${jobs}');
    execute format('grant select, insert, update, delete on %s to %I', t, '${app}');
    execute format('grant select, delete on %s to %I', t, '${jobs}');
end $$;
revoke all on function isolate(regclass) from public;

-- Measured values. Each distinct set of labels is kept once; under row-level security only leakproof operators may use
-- an index, so a label is looked up by a 64-bit probe and then checked against the set.
create table label_sets (
    tenant text  not null check (tenant <> ''),
    series text  not null,
    id     uuid  not null,
    labels jsonb not null,
    primary key (tenant, series, id)
);

create table label_probes (
    tenant text   not null check (tenant <> ''),
    series text   not null,
    probe  bigint not null,
    set_id uuid   not null,
    primary key (tenant, series, probe, set_id)
);

-- The parts of the table lie in a schema that the application's role cannot enter, so that it reaches them through the
-- table and its policies alone.
create schema if not exists edrs_chunks;
revoke all on schema edrs_chunks from public, "${app}";

do $$
declare
    timescale text := (select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                       where e.extname = 'timescaledb');
    columns text := '(tenant text not null check (tenant <> ''''), series text not null, at timestamptz not null,
        id uuid not null, set_id uuid not null, value double precision not null, body jsonb,
        primary key (tenant, series, at, id))';
    bucket text := 'create function edrs.bucket_of(width interval, at timestamptz) returns timestamptz language sql
        immutable parallel safe as ''select %s(width, at, timestamptz ''''1970-01-01 00:00:00+00'''')''';
begin
    if timescale is null then
        execute 'create table points ' || columns || ' partition by range (at)';
        create table edrs_chunks.points_rest partition of points default;
        alter table edrs_chunks.points_rest enable row level security, force row level security;
        execute format(bucket, 'pg_catalog.date_bin');
    else
        execute 'create table points ' || columns;
        execute format('select %s.create_hypertable(''edrs.points'', ''at'', chunk_time_interval => interval ''7 days'',
            associated_schema_name => ''edrs_chunks'', create_default_indexes => false)', timescale);
        execute format(bucket, timescale || '.time_bucket');
    end if;
end $$;
create index points_of_set on points (tenant, series, set_id, at, id);

select isolate('label_sets'), isolate('label_probes'), isolate('points');

do $$
begin
    -- Editions that have it refuse it on tables with row-level security today; isolation goes first.
    execute 'alter table points set (timescaledb.compress, timescaledb.compress_segmentby = ''tenant, series, set_id'')';
    execute 'select add_compression_policy(''edrs.points'', interval ''14 days'')';
exception when others then
    raise notice 'points are not compressed: %', sqlerrm;
end $$;

-- The sets that contain all the given labels.
create function sets_of(of_tenant text, of_series text, given jsonb) returns uuid[] language sql stable
    set search_path = edrs, pg_catalog, pg_temp as $$
    select array(
        select s.id from label_sets s
        where s.tenant = of_tenant and s.series = of_series and s.labels @> given and s.id = any (array(
            select p.set_id from label_probes p
            where p.tenant = of_tenant and p.series = of_series
              and p.probe = any (array(select probe_of(l.key, l.value) from jsonb_each_text(given) l))
            group by p.set_id having count(*) = (select count(*) from jsonb_object_keys(given)))))
$$;

-- Under row-level security TimescaleDB 2.19 cannot plan a deletion with its chunk append; elsewhere the setting is idle.
create function forget_points(of_tenant text, of_series text, given jsonb) returns bigint language plpgsql
    set search_path = edrs, pg_catalog, pg_temp as $$
declare
    ids uuid[];
    gone bigint;
begin
    perform set_config('timescaledb.enable_chunk_append', 'off', true);
    -- Who appends holds this lock shared.
    perform pg_advisory_xact_lock(hashtextextended(of_tenant || '/' || of_series, 11));
    if given = '{}' then
        ids := array(select id from label_sets where tenant = of_tenant and series = of_series);
    else
        ids := sets_of(of_tenant, of_series, given);
    end if;
    delete from points where tenant = of_tenant and series = of_series and set_id = any (ids);
    get diagnostics gone = row_count;
    delete from label_probes where tenant = of_tenant and series = of_series and set_id = any (ids);
    delete from label_sets where tenant = of_tenant and series = of_series and id = any (ids);
    return gone;
end $$;

create function forget_points_before(of_tenant text, of_series text, moment timestamptz) returns bigint language plpgsql
    set search_path = edrs, pg_catalog, pg_temp as $$
declare
    gone bigint;
begin
    perform set_config('timescaledb.enable_chunk_append', 'off', true);
    delete from points where tenant = of_tenant and series = of_series and at < moment;
    get diagnostics gone = row_count;
    return gone;
end $$;

create function has_hypertable() returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select relkind <> 'p' from pg_class where oid = 'edrs.points'::regclass);
end $$;

-- The weeks around now have a part of their own, made when the first point of one comes; what lies outside shares one.
create function make_weeks(moment timestamptz) returns void language plpgsql security definer
    set search_path = edrs, pg_catalog, pg_temp as $$
declare
    week timestamptz := date_bin(interval '7 days', moment, timestamptz '1970-01-05 00:00:00+00');
    name text;
begin
    if has_hypertable() or moment not between now() - interval '1 year' and now() + interval '30 days' then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('edrs.points', 11));
    foreach week in array array[week, week + interval '7 days'] loop
        name := 'points_' || to_char(week at time zone 'UTC', 'YYYYMMDD');
        if to_regclass('edrs_chunks.' || name) is null then
            begin
                execute format('create table edrs_chunks.%I partition of edrs.points for values from (%L) to (%L)',
                    name, week, week + interval '7 days');
                execute format('alter table edrs_chunks.%I enable row level security, force row level security', name);
            exception when check_violation then
                raise notice 'points of the week of % stay with the rest', week;
            end;
        end if;
    end loop;
end $$;

create function points_between(lo timestamptz, hi timestamptz) returns bigint language sql stable security definer
    set search_path = edrs, pg_catalog, pg_temp as
    $$ select count(*) from points where at >= lo and at < hi $$;

create function others_between(lo timestamptz, hi timestamptz, of_series text) returns boolean language sql stable
    security definer set search_path = edrs, pg_catalog, pg_temp as
    $$ select exists (select from points where at >= lo and at < hi and series <> of_series) $$;

-- Whole weeks before the moment go at once, when they hold nothing of another series; returns how many points went.
create function drop_weeks(of_series text, before timestamptz) returns bigint language plpgsql security definer
    set search_path = edrs, pg_catalog, pg_temp as $$
declare
    hypertable boolean := has_hypertable();
    weeks text := case when hypertable then
        'select range_start as lo, range_end as hi, null::text as part from timescaledb_information.chunks
         where hypertable_schema = ''edrs'' and hypertable_name = ''points'' and range_end <= $1' else
        'select w as lo, w + interval ''7 days'' as hi, part from (
             select c.relname as part, to_date(substr(c.relname, 8), ''YYYYMMDD'')::timestamp at time zone ''UTC'' as w
             from pg_class c where c.relnamespace = ''edrs_chunks''::regnamespace and c.relkind = ''r''
               and c.relname ~ ''^points_[0-9]{8}$'') p where w + interval ''7 days'' <= $1' end;
    timescale text := (select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                       where e.extname = 'timescaledb');
    gone bigint := 0;
    week record;
begin
    lock table points in share row exclusive mode;
    for week in execute weeks using before loop
        if not others_between(week.lo, week.hi, of_series) then
            gone := gone + points_between(week.lo, week.hi);
            if hypertable then
                execute format('select %s.drop_chunks(''edrs.points'', older_than => $1, newer_than => $2)', timescale)
                    using week.hi, week.lo;
            else
                execute format('drop table edrs_chunks.%I', week.part);
            end if;
        end if;
    end loop;
    return gone;
end $$;

create function expire_points(of_series text, moment timestamptz, most integer) returns integer language plpgsql
    security definer set search_path = edrs, pg_catalog, pg_temp as $$
declare
    gone integer;
begin
    delete from points p using (select tenant, at, id from points where series = of_series and at < moment limit most) old
        where p.tenant = old.tenant and p.series = of_series and p.at = old.at and p.id = old.id;
    get diagnostics gone = row_count;
    return gone;
end $$;

create function sweep_labels(of_series text) returns void language plpgsql security definer
    set search_path = edrs, pg_catalog, pg_temp as $$
begin
    -- Who appends writes here first and is waited for.
    lock table label_sets in share row exclusive mode;
    delete from label_probes l where l.series = of_series
        and not exists (select from points p where p.tenant = l.tenant and p.series = l.series and p.set_id = l.set_id);
    delete from label_sets s where s.series = of_series
        and not exists (select from points p where p.tenant = s.tenant and p.series = s.series and p.set_id = s.id);
end $$;

create function points_features() returns text[] language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    features text[] := '{}';
    compressed boolean;
begin
    if edrs.has_hypertable() then
        features := array['HYPERTABLES'];
        execute 'select coalesce(bool_or(compression_enabled), false) from timescaledb_information.hypertables
                 where hypertable_schema = ''edrs'' and hypertable_name = ''points''' into compressed;
        if compressed then
            features := features || array['COMPRESSION'];
        end if;
    end if;
    return features;
end $$;

grant create on schema edrs to "${jobs}";
grant update on label_sets to "${jobs}";
revoke all on function points_between(timestamptz, timestamptz), others_between(timestamptz, timestamptz, text),
    expire_points(text, timestamptz, integer), sweep_labels(text) from public;
grant execute on function expire_points(text, timestamptz, integer), sweep_labels(text) to "${app}";
alter function points_between(timestamptz, timestamptz) owner to "${jobs}";
alter function others_between(timestamptz, timestamptz, text) owner to "${jobs}";
alter function expire_points(text, timestamptz, integer) owner to "${jobs}";
alter function sweep_labels(text) owner to "${jobs}";
revoke create on schema edrs from "${jobs}";
do $$
declare
    owner text := current_user;
begin
    -- The functions that drop whole weeks are the owner's and ask these.
    execute format('set local role %I', '${jobs}');
    execute format('grant execute on function edrs.points_between(timestamptz, timestamptz),
        edrs.others_between(timestamptz, timestamptz, text) to %I', owner);
    reset role;
end $$;
revoke all on function make_weeks(timestamptz), drop_weeks(text, timestamptz) from public;
grant execute on function make_weeks(timestamptz), drop_weeks(text, timestamptz) to "${app}";

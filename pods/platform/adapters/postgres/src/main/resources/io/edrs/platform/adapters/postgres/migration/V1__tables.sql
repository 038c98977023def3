-- The owner's schema. The application's role owns nothing in it and sees one tenant at a time.
grant usage on schema edrs to "${app}";

-- Whatever the server grants by default, the record of the migrations is the owner's alone.
revoke all on all tables in schema edrs from "${app}";

create table documents (
    tenant     text        not null check (tenant <> ''),
    collection text        not null,
    id         text        not null collate "C",
    version    bigint      not null default 1,
    body       jsonb       not null,
    changed_at timestamptz not null default now(),
    primary key (tenant, collection, id)
);

-- Under row-level security only leakproof operators may use an index, and those of jsonb are not: equality of a
-- top-level text is looked up by a 64-bit probe here and then checked against the body.
create table document_probes (
    tenant     text   not null check (tenant <> ''),
    collection text   not null,
    probe      bigint not null,
    id         text   not null collate "C",
    primary key (tenant, collection, probe, id)
);

create function probe_of(field text, value text) returns bigint language sql immutable strict parallel safe
    set search_path = pg_catalog as
    $$ select hashtextextended(value, hashtextextended(field, 0)) $$;

create function probes_of(body jsonb) returns bigint[] language sql immutable strict parallel safe
    set search_path = edrs, pg_catalog as
    $$ select array(select distinct probe_of(f.key, f.value #>> '{}') from jsonb_each(body) f
                    where jsonb_typeof(f.value) = 'string') $$;

create function keep_probes() returns trigger language plpgsql set search_path = edrs, pg_catalog as $$
declare
    had bigint[] := case when tg_op = 'INSERT' then '{}' else probes_of(old.body) end;
    has bigint[] := case when tg_op = 'DELETE' then '{}' else probes_of(new.body) end;
begin
    if had <> '{}' then
        delete from document_probes p
            where p.tenant = old.tenant and p.collection = old.collection and p.id = old.id
              and p.probe = any (array(select unnest(had) except select unnest(has)));
    end if;
    if has <> '{}' then
        insert into document_probes
            select new.tenant, new.collection, come, new.id from unnest(has) come where come <> all (had);
    end if;
    return null;
end $$;
create trigger keep_probes after insert or delete or update of body on documents
    for each row execute function keep_probes();

create table journal (
    position   bigint      generated always as identity,
    tenant     text        not null check (tenant <> ''),
    journal    text        not null,
    stream     text        not null,
    id         uuid        not null,
    at         timestamptz not null,
    body       jsonb       not null,
    expires_at timestamptz,
    stored_at  timestamptz not null default clock_timestamp(),
    primary key (id, journal, tenant)
);
create index journal_latest on journal (tenant, journal, stream, at desc, position desc);
create index journal_position on journal (tenant, journal, position);
create index journal_stored on journal using brin (stored_at);
create index journal_expiry on journal (expires_at) where expires_at is not null;

create table outputs (
    tenant      text        not null check (tenant <> ''),
    handler     text        not null,
    event_id    uuid        not null,
    outgoing    bytea[]     not null,
    recorded_at timestamptz not null default now(),
    primary key (event_id, handler, tenant)
);
create index outputs_recorded on outputs using brin (recorded_at);

create table attempts (
    tenant      text        not null check (tenant <> ''),
    handler     text        not null,
    event_id    uuid        not null,
    count       integer     not null default 1,
    first_cause text        not null,
    counted_at  timestamptz not null default now(),
    primary key (event_id, handler, tenant)
);

create table counters (
    tenant text   not null check (tenant <> ''),
    name   text   not null,
    value  bigint not null,
    primary key (tenant, name)
);

-- Plans go wrong on tables that grew since they were last counted: count early.
alter table documents set (autovacuum_analyze_threshold = 200, autovacuum_analyze_scale_factor = 0.05);
alter table document_probes set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.05);
alter table journal set (autovacuum_analyze_threshold = 200, autovacuum_analyze_scale_factor = 0.05);

-- Leases belong to the cluster, not to a tenant.
create table leases (
    name       text primary key,
    holder     text        not null,
    expires_at timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['documents', 'document_probes', 'journal', 'outputs', 'attempts', 'counters'] loop
        execute format('alter table %I enable row level security, force row level security', name);
        execute format('create policy tenant on %I to %I using (tenant = current_setting(''edrs.tenant'', true))',
            name, '${app}');
    end loop;
end $$;

grant select, insert, update, delete on documents, document_probes, journal, outputs, attempts, counters, leases
    to "${app}";

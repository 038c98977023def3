-- Jobs that cross tenants run as a role of their own, by functions it owns; nobody logs in as it or becomes it to query.
grant usage, create on schema edrs to "${jobs}";
grant select, delete on journal, outputs, attempts to "${jobs}";

drop policy expiry_reads on journal;
drop policy expiry_deletes on journal;
drop policy expiry_reads on outputs;
drop policy expiry_deletes on outputs;
drop policy expiry_reads on attempts;
drop policy expiry_deletes on attempts;
create policy jobs on journal to "${jobs}" using (expires_at is not null);
create policy jobs on outputs to "${jobs}" using (true);
create policy jobs on attempts to "${jobs}" using (true);

alter function expire_journal(timestamptz, integer) owner to "${jobs}";
alter function expire_outputs(integer, integer) owner to "${jobs}";

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
revoke create on schema edrs from "${jobs}";

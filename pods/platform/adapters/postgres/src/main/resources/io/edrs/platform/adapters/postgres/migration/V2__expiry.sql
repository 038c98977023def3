-- Expiry crosses tenants, so it runs as the owner, who may read and delete what has a date to go and nothing else.
create policy expiry_reads on journal for select to current_user using (expires_at is not null);
create policy expiry_deletes on journal for delete to current_user using (expires_at is not null);
create policy expiry_reads on outputs for select to current_user using (true);
create policy expiry_deletes on outputs for delete to current_user using (true);
create policy expiry_reads on attempts for select to current_user using (true);
create policy expiry_deletes on attempts for delete to current_user using (true);

create function expire_journal(moment timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = edrs, pg_catalog, pg_temp as $$
declare
    gone integer;
begin
    delete from journal where ctid = any (array(
        select j.ctid from journal j where j.expires_at <= moment limit most));
    get diagnostics gone = row_count;
    return gone;
end $$;

-- Counts of failures outlive their event only when its process died between the two: they go with the outputs.
create function expire_outputs(days integer, most integer) returns integer
    language plpgsql security definer set search_path = edrs, pg_catalog, pg_temp as $$
declare
    gone integer;
begin
    delete from attempts where counted_at <= now() - make_interval(days => days);
    delete from outputs where ctid = any (array(
        select o.ctid from outputs o where o.recorded_at <= now() - make_interval(days => days)
        limit most));
    get diagnostics gone = row_count;
    return gone;
end $$;

revoke all on function expire_journal(timestamptz, integer), expire_outputs(integer, integer) from public;
grant execute on function expire_journal(timestamptz, integer), expire_outputs(integer, integer) to "${app}";

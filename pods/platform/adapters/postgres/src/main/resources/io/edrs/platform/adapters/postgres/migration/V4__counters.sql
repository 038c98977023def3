-- The first form of this table was never written to.
drop table counters;

create table counters (
    tenant     text        not null check (tenant <> ''),
    counter    text        not null,
    key        text        not null collate "C",
    value      bigint      not null check (value between 0 and 9007199254740991),
    expires_at timestamptz not null,
    primary key (tenant, counter, key)
) with (fillfactor = 70);
create index counters_expiry on counters (expires_at);

alter table counters enable row level security, force row level security;
create policy tenant on counters to "${app}" using (tenant = current_setting('edrs.tenant', true));
grant select, insert, update, delete on counters to "${app}";

-- As with the other expiry: the owner may see and delete what is over, and nothing else.
create policy expiry_reads on counters for select to current_user using (expires_at <= now());
create policy expiry_deletes on counters for delete to current_user using (expires_at <= now());

create function expire_counters(most integer) returns integer
    language plpgsql security definer set search_path = edrs, pg_catalog, pg_temp as $$
declare
    gone integer;
begin
    delete from counters where ctid = any (array(
        select c.ctid from counters c where c.expires_at <= now() limit most));
    get diagnostics gone = row_count;
    return gone;
end $$;

revoke all on function expire_counters(integer) from public;
grant execute on function expire_counters(integer) to "${app}";

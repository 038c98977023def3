-- Documents that end: no read finds them from then on, a job that crosses tenants removes them.
alter table documents add column expires_at timestamptz;
create index documents_ending on documents (tenant, collection, id, expires_at) where expires_at is not null;
create index documents_expiry on documents (expires_at) where expires_at is not null;

-- Positions are drawn under the shared lock of the collection, as every other deletion draws them.
create function expire_documents(most integer) returns integer
    language plpgsql security definer set search_path = edrs, pg_catalog, pg_temp as $$
declare
    ended record;
    gone integer := 0;
begin
    for ended in select d.tenant, d.collection, array_agg(d.id) as ids
                 from (select x.tenant, x.collection, x.id from documents x where x.expires_at <= now() limit most) d
                 group by d.tenant, d.collection order by d.tenant, d.collection loop
        perform pg_advisory_xact_lock_shared(hashtextextended(ended.tenant || '/' || ended.collection, 8));
        delete from documents d where d.tenant = ended.tenant and d.collection = ended.collection
            and d.id = any (ended.ids) and d.expires_at <= now();
        gone := gone + array_length(ended.ids, 1);
    end loop;
    return gone;
end $$;
revoke all on function expire_documents(integer) from public;
grant execute on function expire_documents(integer) to "${app}";

-- The jobs' role sees what has an end and, of what goes with it, what its triggers touch.
create policy jobs on documents to "${jobs}" using (expires_at is not null);
create policy jobs on document_probes to "${jobs}" using (true);
create policy jobs on document_deletions to "${jobs}" using (true);
grant select, delete on documents, document_probes to "${jobs}";
grant select, insert, update, delete on document_deletions to "${jobs}";
grant usage on sequence document_positions to "${jobs}";
grant create on schema edrs to "${jobs}";
alter function expire_documents(integer) owner to "${jobs}";
revoke create on schema edrs from "${jobs}";

-- A copy of all that is kept is read by the jobs' role, which so far saw of the platform's tables only what is over.
do $$
declare
    name text;
begin
    foreach name in array array['documents', 'document_probes', 'document_deletions', 'journal', 'outputs', 'attempts', 'counters'] loop
        execute format('create policy copies on edrs.%I for select to %I using (true)', name, '${jobs}');
        execute format('grant select on edrs.%I to %I', name, '${jobs}');
    end loop;
end $$;
grant select on leases to "${jobs}";

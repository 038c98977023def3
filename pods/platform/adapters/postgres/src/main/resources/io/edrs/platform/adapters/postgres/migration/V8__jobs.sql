-- Jobs that cross tenants run as a role of their own, by functions it owns; nobody logs in as it or becomes it to query.
-- What the owner could see and delete for them goes over to it.
grant create on schema edrs to "${jobs}";
do $$
declare
    policy record;
    job record;
begin
    for policy in select tablename, qual from pg_policies where schemaname = 'edrs' and policyname = 'expiry_reads' loop
        execute format('create policy jobs on edrs.%I to %I using (%s)', policy.tablename, '${jobs}', policy.qual);
        execute format('drop policy expiry_reads on edrs.%I', policy.tablename);
        execute format('drop policy expiry_deletes on edrs.%I', policy.tablename);
        execute format('grant select, delete on edrs.%I to %I', policy.tablename, '${jobs}');
    end loop;
    for job in select p.oid::regprocedure as signature from pg_proc p join pg_roles o on o.oid = p.proowner
               where p.pronamespace = 'edrs'::regnamespace and p.proname like 'expire\_%' and o.rolname = current_user loop
        execute format('alter function %s owner to %I', job.signature, '${jobs}');
    end loop;
end $$;
revoke create on schema edrs from "${jobs}";

-- What runs for each document, without a search path of its own: setting one for every call cost more than the work. Bodies are bound to what
-- they name when they are made (SQL functions) or name it in full; operators are looked up in pg_catalog first, whatever the caller's path.
create or replace function probe_of(field text, value text) returns bigint language sql immutable strict parallel safe
    return hashtextextended(value, hashtextextended(field, 0));

create or replace function probes_of(body jsonb) returns bigint[] language sql immutable strict parallel safe
    return array(select distinct probe_of(f.key, f.value #>> '{}') from jsonb_each(body) f where jsonb_typeof(f.value) = 'string');

create or replace function keep_probes() returns trigger language plpgsql as $$
declare
    had bigint[];
    has bigint[];
begin
    if tg_op = 'INSERT' then
        insert into edrs.document_probes (tenant, collection, probe, id)
            select distinct new.tenant, new.collection, hashtextextended(f.value #>> '{}', hashtextextended(f.key, 0)), new.id
            from jsonb_each(new.body) f where jsonb_typeof(f.value) = 'string';
        return null;
    end if;
    had := edrs.probes_of(old.body);
    has := case when tg_op = 'DELETE' then '{}' else edrs.probes_of(new.body) end;
    if had <> '{}' then
        delete from edrs.document_probes p
            where p.tenant = old.tenant and p.collection = old.collection and p.id = old.id
              and p.probe = any (array(select unnest(had) except select unnest(has)));
    end if;
    if has <> '{}' then
        insert into edrs.document_probes
            select new.tenant, new.collection, come, new.id from unnest(has) come where come <> all (had);
    end if;
    return null;
end $$;

create or replace function keep_position() returns trigger language plpgsql as $$
begin
    new.position := nextval('edrs.document_positions');
    return new;
end $$;

-- What changed in a collection, by position: a document carries the one of its last change, a deletion leaves one for a week.
create sequence document_positions as bigint;
alter table documents add column position bigint not null default 0;
create index documents_position on documents (tenant, collection, position);

create table document_deletions (
    tenant     text        not null check (tenant <> ''),
    collection text        not null,
    id         text        not null collate "C",
    position   bigint      not null default nextval('edrs.document_positions'),
    deleted_at timestamptz not null default now(),
    primary key (tenant, collection, id)
);
create index document_deletions_position on document_deletions (tenant, collection, position);
create index document_deletions_age on document_deletions (tenant, collection, deleted_at);

create function keep_position() returns trigger language plpgsql set search_path = edrs, pg_catalog as $$
begin
    new.position := nextval('document_positions');
    return new;
end $$;
create trigger keep_position before insert or update of body on documents for each row execute function keep_position();

create function keep_deletions() returns trigger language plpgsql set search_path = edrs, pg_catalog as $$
begin
    insert into document_deletions (tenant, collection, id) select tenant, collection, id from gone
        on conflict (tenant, collection, id) do update set position = excluded.position, deleted_at = now();
    delete from document_deletions d using (select distinct tenant, collection from gone) g
        where d.tenant = g.tenant and d.collection = g.collection and d.deleted_at < now() - interval '7 days';
    return null;
end $$;
create trigger keep_deletions after delete on documents referencing old table as gone
    for each statement execute function keep_deletions();

alter table document_deletions enable row level security, force row level security;
create policy tenant on document_deletions to "${app}" using (tenant = current_setting('edrs.tenant', true));
grant select, insert, update, delete on document_deletions to "${app}";
grant usage on sequence document_positions to "${app}";

-- What is told with some entities: of them, of the parts that they play, of their kinships, posts and figures, and the
-- claims about any of these. Whether it is in sight is not asked here.
create or replace function told_with(entities bigint[], revision int) returns setof bigint language sql stable as $$
    with own as (
        select unnest($1) as id
        union
        select p.id from participation p where p.event = any($1) or p.agent = any($1)
        union
        select k.id from kinship k where k.agent = any($1) or k.relative = any($1)
        union
        select h.id from held_position_at($2) h where h.holder = any($1) or h.organization = any($1)
        union
        select o.id from observation o where o.series = any($1))
    select id from own
    union
    select s.subject
    from own
    join wording_about_at($2) a on a.entity = own.id
    join statement_at($2, '9999-01-01') s on s.id = a.statement
$$;

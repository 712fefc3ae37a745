-- Every value of every type beside its statement's id: what is not selected is not joined. Statements with the same
-- candidate have the same subject, property and value, by the merges; the target is what the value points to. The property
-- says which table holds the value: in the others nothing is looked for. A new property stands here too.
create or replace view statement_value as
select s.id, s.since, s.until, s.first_reported, s.subject, s.property, coalesce(s.joins, s.id) as candidate,
       n.text as name_text, n.script, n.language, n.system, n.kind as name_kind,
       d.edtf, d.earliest, d.latest,
       t.text as plain_text,
       c.code, c.label as code_label,
       s.target, te.slug as target_slug, r.role,
       f.number, f.low, f.high, f.qualifier, f.status, f.vintage, f.base,
       w.text as wording, w.topic, w.day as wording_day, w.modality, w.scope, w.ranked_by, w.ranked_among,
       w.ranked_to, w.ranked_since, w.refusal, w.offence, f.meant
from statement s
left join name_value n on n.statement = case when s.property = 1 then s.id end
left join date_value d on d.statement = case when s.property in (3, 4, 16, 17, 21, 22, 23, 24) then s.id end
left join text_value t on t.statement = case when s.property in (2, 7, 12, 15, 26, 33) then s.id end
left join code_value c on c.statement = case when s.property in (14, 19, 20, 28, 29) then s.id end
left join reference_value r on r.statement = case when s.target is not null then s.id end
left join entity te on te.id = s.target
left join figure_value f on f.statement = case when s.property in (6, 8, 13, 31) then s.id end
left join wording_value w on w.statement = case when s.property = 32 then s.id end;

create or replace function statement_value_at(revision int, reported_by date) returns setof statement_value
language sql stable as $$
    select * from statement_value where since <= $1 and until > $1 and first_reported <= $2
$$;

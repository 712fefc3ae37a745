-- Whether two birthplaces agree, or two places that one lies within, follows from what was reported by the day, and not from what is
-- only denied. Who is said to be in two places of which one lies elsewhere by denial or by a later report is shown anew at the next start.
with recursive doubtful (place, day) as (
    select s.subject, case when exists (
            select from citation c
            where c.statement = s.id and c.stance in ('ASSERTS', 'CONFIRMS') and c.first_reported = s.first_reported)
        then s.first_reported else 'infinity' end
    from statement s where s.property = 11
    union
    select s.subject, d.day from doubtful d join statement s on s.target = d.place and s.property = 11)
update summary set terms = null where subject in (
    select one.subject
    from doubtful d
    join statement one on one.target = d.place and one.property in (5, 11)
    join statement other on other.subject = one.subject and other.property = one.property and other.target <> one.target
    where greatest(one.first_reported, other.first_reported) < d.day);

-- A place is a country until somebody reports within what it lies, and lies within nothing that is only denied: who is said to
-- be in such a place is shown anew at the next start.
with recursive doubtful (place, day) as (
    select s.subject, case when exists (
            select from citation c
            where c.statement = s.id and c.stance in ('ASSERTS', 'CONFIRMS') and c.first_reported = s.first_reported)
        then s.first_reported else 'infinity' end
    from statement s where s.property = 11
    union
    select s.subject, d.day from doubtful d join statement s on s.target = d.place and s.property = 11)
update summary set terms = null where subject in (
    select coalesce(h.holder, s.subject)
    from doubtful d
    join statement s on s.target = d.place and s.property in (5, 10, 18, 25) and s.first_reported < d.day
    left join held_position h on h.id = s.subject and s.property = 18);

-- Puts what a change added and took away to the tallies, the last that a change does. Planned each time: a plan that was made
-- when there were no tallies reads all of them for each thing of a large change.
create or replace function settle_tallies(revision int) returns void language plpgsql as $$
begin
    execute $merge$
        merge into tally t
        using (
            select kind, term, word_set, day, last_day, sum(things)::int as things from tally_change
            group by kind, term, word_set, day, last_day having sum(things) <> 0) s
        on (t.kind, t.term, t.word_set, t.day, t.last_day) = (s.kind, s.term, s.word_set, s.day, s.last_day)
        when matched and t.things + s.things = 0 then delete
        when matched then update set things = t.things + s.things
        when not matched then insert values (s.kind, s.term, s.word_set, s.day, s.last_day, s.things)
    $merge$;
    delete from tally_change;
    update tallied set revision = $1;
end $$;

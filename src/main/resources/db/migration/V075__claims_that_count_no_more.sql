-- A claim that was taken back or contradicted counts less, or no more, against others: how those stand that are linked with
-- one of these by another link is written anew at the next start.
update summary set terms = null where kind = 7 and subject in (
    select unnest(array[l.claim, l.other])
    from claim_link hit
    join claim_link l on hit.other in (l.claim, l.other) and l.id <> hit.id and l.relation in ('CONTRADICTS', 'CORRECTS', 'RETRACTS')
    where hit.relation in ('CONTRADICTS', 'CORRECTS', 'RETRACTS'));

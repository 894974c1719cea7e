-- as: person
-- How one organisation presents itself; its address where nothing was set yet. Null for who may not, or when there is none.
select json_build_object('name', o.name, 'house', house_of(o.id), 'has_logo', h.logo is not null, 'waits', h.letters_wait_minutes,
                         'paper_term', coalesce(h.paper_term, 'post'),
                         'seen', coalesce(h.changed_at::text, ''),
                         'keeps_account', keeps_account_of(o.id), 'account_asked', h.account_asked,
                         'asked_by', (select p.name from person p where p.id = h.account_asked_by),
                         'is_own', h.account_asked_by = acting_person())
from organisation o left join house_style h on h.organisation_id = o.id
where o.id = cast(:organisation as bigint) and o.active and o.id = any ((select administered_organisations())::bigint[])

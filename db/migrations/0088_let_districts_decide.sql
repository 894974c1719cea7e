-- Where a district has a stuurgroep of its own, work for its secretary waits there alone (HANDBOOK 6, 9).

delete from task t using case_file f, organisation mine
where f.id = t.case_id and mine.id = t.organisation_id and mine.kind = 'stuurgroep' and t.role = 'steering_group_secretary'
  and t.person_id is null and f.organisation_id <> mine.id
  and exists (
    select from task other join organisation nearer on nearer.id = other.organisation_id and nearer.kind = 'stuurgroep' and nearer.active
    join organisation_area a on a.organisation_id = nearer.id and a.municipality = f.municipality
    where other.case_id = t.case_id and other.role = t.role and other.kind = t.kind and nearer.id <> mine.id
      and (select array_agg(n.municipality) from organisation_area n where n.organisation_id = nearer.id)
          <@ (select array_agg(w.municipality) from organisation_area w where w.organisation_id = mine.id)
      and not (select array_agg(w.municipality) from organisation_area w where w.organisation_id = mine.id)
          <@ (select array_agg(n.municipality) from organisation_area n where n.organisation_id = nearer.id));

-- Whoever left a case was once kept among its parties without an organisation. Now it is no party: its events say that it left.
update case_file f
set document = jsonb_set(f.document, '{parties}', coalesce(
        (select jsonb_agg(party order by place)
         from jsonb_array_elements(f.document -> 'parties') with ordinality as p (party, place)
         where party -> 'organisation' <> '0'), '[]'))
where f.document @> '{"parties": [{"organisation": 0}]}';

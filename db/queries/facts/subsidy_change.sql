-- Facts for a report or a change after the grant: the subsidy it is about, what is left under the ceiling, and until when the
-- scheme lets the activities go on, counted from the grant as its own term is.
select about_subsidy(:case_id, :context) || jsonb_build_object(
    'realise_by', (
        select (s.document #>> '{data,published_on}')::date + make_interval(years => (k.rules ->> 'realise_years')::integer)
        from subsidy_above(:case_id, :context) s, scheme_of(s) k
        where s.id is not null and (k.rules ->> 'realise_years')::integer > 0)::date)

-- What notices of default are about: whatever the province must decide at the request of somebody (Awb 4:17, 7:14).

-- The case that a notice waits for a decision in: the one that was chosen, otherwise the application itself.
create function matter_of(of_notice bigint) returns case_file language plpgsql stable security definer
set search_path from current as $$
declare
    found_ case_file;
begin
    select m.* into found_
    from case_file n
    join case_link l on l.from_id = n.id and l.relation = 'subsidy'
    join case_file s on s.id = l.to_id
    join case_file m on m.number = coalesce(nullif(n.document #>> '{data,about_case}', ''), s.number)
    where n.id = of_notice;
    return found_;
end $$;

-- When what a notice is about was decided: the day on which that was made known, or on which it ended without a decision, as when
-- it was withdrawn. Null while it is not.
create function decision_made_on(of_notice bigint) returns date language plpgsql stable security definer
set search_path from current as $$
declare
    matter case_file := matter_of(of_notice);
begin
    return case when not exists (select from deadline d where d.case_id = matter.id and d.name = 'decision')
                then coalesce((matter.document #>> '{data,published_on}')::date, (matter.document #>> '{data,decision_published_on}')::date,
                              case when matter.closed then matter.closed_on end) end;
end $$;

-- What was paid of a penalty, and the interest over it: not fixed yet, and fixed, also on objection, and not paid yet.
create function penalty_account(of_notice bigint) returns jsonb language plpgsql stable as $$
declare
    paid bigint;
    late bigint;
    fixed bigint;
    more bigint;
    interest_paid bigint;
begin
    select sum((e.payload #>> '{input,payment_cents}')::bigint), sum((e.payload #>> '{input,late_interest_cents}')::bigint),
           sum((e.payload #>> '{input,fixed_interest_cents}')::bigint), sum((e.payload #>> '{input,more_interest_cents}')::bigint),
           sum((e.payload #>> '{input,interest_paid_cents}')::bigint)
    into paid, late, fixed, more, interest_paid
    from case_event e
    where e.case_id = of_notice and e.action in ('pay', 'fix_interest', 'interest_corrected', 'pay_interest')
      and not is_undone(e.case_id, e.sequence);
    return jsonb_build_object(
        'penalty_paid_cents', coalesce(paid, 0),
        'interest_fixed_cents', coalesce(fixed, 0) + coalesce(more, 0),
        'interest_paid_cents', coalesce(interest_paid, 0),
        'interest_to_fix_cents', greatest(coalesce(late, 0) - coalesce(fixed, 0), 0),
        'interest_to_pay_cents', greatest(coalesce(fixed, 0) + coalesce(more, 0) - coalesce(interest_paid, 0), 0));
end $$;

-- What a decision beside a subsidy says that the province owes, as it stands now, and what was paid of it: a penalty, the interest over
-- one, or the interest over the subsidy itself, which is only ever raised (Awb 4:17, 4:98).
create function sum_beside(of_case bigint, sum text) returns jsonb language plpgsql stable as $$
declare
    known jsonb := case sum when 'subsidy_interest' then booked_by(of_case) -> 'booked' else penalty_account(of_case) end;
    file  case_file;
begin
    select * into file from case_file f where f.id = of_case;
    return case sum
        when 'penalty' then jsonb_build_object('now_cents', coalesce((file.document #>> '{data,penalty_cents}')::bigint, 0),
                                               'paid_cents', known -> 'penalty_paid_cents')
        when 'interest' then jsonb_build_object('now_cents', known -> 'interest_fixed_cents', 'paid_cents', known -> 'interest_paid_cents')
        when 'subsidy_interest' then jsonb_build_object('now_cents', known -> 'interest', 'paid_cents', known -> 'interest')
        else '{}' end;
end $$;

-- Notices about the same that have no decision yet, beside the one that asks.
create function other_notices(of_subsidy bigint, about text, asking bigint) returns bigint language plpgsql stable as $$
begin
    return (select count(*) from case_link l
            join case_file c on c.id = l.from_id and c.workflow = 'default_notice' and not c.closed
            where l.to_id = of_subsidy and l.relation = 'subsidy' and c.id is distinct from asking
              and coalesce(c.document #>> '{data,about_case}', '') = about and c.document #>> '{data,decided_on}' is null);
end $$;

-- What below a subsidy waits for a decision that was asked for, as choices, and the one that a notice is about: an account, a
-- change, an objection, each with its term (Awb 4:13, 4:47, 7:10).
create function matters_below(of_subsidy bigint, of_notice bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', m.number, 'value', m.number, 'label', m.number || ', ' || m.title,
            'phrase', case m.workflow when 'objection' then 'uw bezwaar' when 'settlement' then 'uw aanvraag tot vaststelling'
                                      else 'uw verzoek om wijziging' end || ' met zaaknummer ' || m.number,
            'undecided', d.case_id is not null, 'decision_last_day', d.last_day, 'stands_still', coalesce(d.paused, false),
            'other_notice', other_notices(of_subsidy, m.number, of_notice)) order by m.id), '[]')
        from case_link l
        join case_file m on m.id = l.from_id and m.workflow in ('objection', 'settlement', 'subsidy_change')
        left join deadline d on d.case_id = m.id and d.name = 'decision'
        where l.to_id = of_subsidy and l.relation = 'subsidy'
          and (d.case_id is not null or m.id = (select x.id from matter_of(of_notice) x)));
end $$;

-- What waited for a decision has it, or ended without: the notices about it hear that, once a step that waits can no longer be
-- taken back (Awb 4:17 lid 1).
create function wake_notices(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    if file.workflow in ('subsidy', 'objection', 'settlement', 'subsidy_change')
       and not exists (select from deadline d where d.case_id = file.id and d.name = 'decision') then
        insert into outbox (kind, payload, case_id, next_try)
        select 'tell_case', '{"action": "matter_decided"}', n.id,
               now() + case when (wanted ->> 'waits')::boolean then minutes_to_wait((wanted #>> '{event,by,organisation}')::bigint)
                            else interval '0' end
        from case_link l join case_file n on n.id = l.from_id and n.workflow = 'default_notice' and not n.closed
        where l.relation = 'subsidy' and (matter_of(n.id)).id = file.id
          and l.to_id = coalesce((select a.to_id from case_link a where a.from_id = file.id and a.relation = 'subsidy' limit 1), file.id)
          and exists (select from deadline d where d.case_id = n.id and d.name in ('judge', 'grace', 'penalty'));
    end if;
end $$;

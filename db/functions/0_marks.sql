-- Whether an analysis of risk in this state counts: adopted, and neither expired nor replaced.
create function is_analysis_in_force(wanted text) returns boolean language plpgsql stable as $$
begin
    return exists (select from state_mark m where m.workflow = 'risk_analysis' and m.state = wanted and m.mark = 'in_force');
end $$;

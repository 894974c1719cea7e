-- Whether a state of a workflow counts as the mark says (state_mark).
create function is_marked(of_workflow text, in_state text, wanted text) returns boolean language plpgsql stable as $$
begin
    return exists (select from state_mark m where m.workflow = of_workflow and m.state = in_state and m.mark = wanted);
end $$;

-- Whether an analysis of risk in this state counts: adopted, and neither expired nor replaced.
create function is_analysis_in_force(wanted text) returns boolean language plpgsql stable as $$
begin
    return is_marked('risk_analysis', wanted, 'in_force');
end $$;

-- Whether an analysis of risk is still on its way to its adoption.
create function is_analysis_prepared(analysis case_file) returns boolean language plpgsql stable as $$
begin
    return not analysis.closed and not is_analysis_in_force(analysis.state);
end $$;

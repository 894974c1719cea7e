-- What the facts of every case below a subsidy begin with, worked out once for the page that offers to begin each of them.
create function below_subsidy(file case_file, ground jsonb) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('about', about_subsidy(null, ground));
end $$;

-- What the facts of every case below a subsidy begin with, worked out once for the page that offers to begin each of them. As all
-- facts it runs as the owner: what the law makes somebody judge by is not only what that person may read.
create function below_subsidy(file case_file, ground jsonb) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return jsonb_build_object('about', about_subsidy(null, ground));
end $$;

-- What a step in the case of a list does to the list itself.
create function follow_destruction(list case_file, event jsonb) returns void language plpgsql as $$
declare
    who     bigint := nullif((event -> 'by' ->> 'person')::bigint, 0);
    for_who bigint := nullif((event -> 'by' ->> 'on_behalf_of')::bigint, 0);
begin
    case event ->> 'action'
        when 'draw_up' then
            perform fill_destruction_list(list, (event -> 'input' ->> 'reference_date')::date);
        when 'leave_off' then
            update destruction_item i set left_off_because = event -> 'input' ->> 'left_off_because', left_off_by = who
            where i.list_id = list.id and i.number = event -> 'input' ->> 'left_off';
        when 'approve' then
            insert into destruction_approval (list_id, first_by, first_for) values (list.id, who, for_who);
        when 'agree' then
            update destruction_approval a set second_by = who, second_for = for_who where a.list_id = list.id;
        when 'give_back' then
            delete from destruction_approval a where a.list_id = list.id;
        when 'destroy' then
            perform carry_out_destruction(list);
        else
            null;
    end case;
end $$;

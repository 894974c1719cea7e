-- The statutory interest of civil law (BW 6:119 and 6:120 lid 1), as the Crown sets it by decree: whole per cents from a
-- day on, and the last day for which that is known here. A new decree is a new row and a later day.
create function statutory_rates() returns jsonb language plpgsql immutable as $$
begin
    return jsonb_build_object(
        'interest_rates', jsonb_build_array(
            jsonb_build_object('from', '2015-01-01', 'percent', 2), jsonb_build_object('from', '2023-01-01', 'percent', 4),
            jsonb_build_object('from', '2023-07-01', 'percent', 6), jsonb_build_object('from', '2024-01-01', 'percent', 7),
            jsonb_build_object('from', '2025-01-01', 'percent', 6), jsonb_build_object('from', '2026-01-01', 'percent', 4)),
        'rates_source', 'Besluit wettelijke rente (BW 6:120 lid 1)',
        'rates_known_until', '2026-06-30');
end $$;

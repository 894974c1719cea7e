// The province with an officer and a programme manager, a scheme of the program's own files, and something booked on
// it.
#pragma once

#include "db/query_set.hpp"
#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

class ProvincePages : public SignedInPages {
protected:
    ProvincePages() {
        tom = person("Tom Jansen", "subsidy_officer", gelderland, 1);
        ria = person("Ria Verhagen", "functional_admin", gelderland, -1);
        fill_registers(pool, BOLWERK_SOURCE_DIR);
    }

    /// A case of Apeldoorn with money reserved on the scheme for physical measures, without a workflow behind it.
    void reserve(std::int64_t cents) {
        owner.run("set search_path = " + db::query_set_name() + ", public");
        owner.run(
            "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
            "organisation_id,"
            "  municipality, park_id, due, opened_at, changed_at, document, last_hash)"
            " select 'SUB-2026-0001', 'subsidy', 1, 1, 'assessing', 'Verlichting Proefterrein', 1, id, 'GM0200', 1, "
            "today() + 3,"
            "  now(), now(), '{\"data\": {\"scheme\": \"gld_physical\", \"period\": \"2026\", \"received_on\": "
            "\"2026-02-02\","
            "   \"requested_cents\": 3800000}}', '' from organisation where name = 'Gemeente Apeldoorn';"
            "insert into deadline select id, 'decision', 'Beslissen op de aanvraag', today() + 3, false from case_file;"
            "insert into case_event select id, 1, 'open', null, null, now(), '{}', '', '' from case_file;"
            "insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
            " select f.id, o.id, 1, case o.kind when 'province' then 'area' else 'owner' end, now() from case_file f, "
            "organisation o"
            " where o.name in ('Gemeente Apeldoorn', 'Provincie Gelderland');");
        owner.rows(
            "select book(f, jsonb_build_array(jsonb_build_object('kind', 'reservation', 'cents', $1::bigint))) from "
            "case_file f",
            {std::to_string(cents)});
    }

    std::int64_t tom = 0, ria = 0;
};

}  // namespace bolwerk::web

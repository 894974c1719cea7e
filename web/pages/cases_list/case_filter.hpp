// What a person chose to see of the cases, read from the address.
#pragma once

#include <string>
#include <vector>

#include "engine/definition.hpp"
#include "web/server/fields.hpp"
#include "web/view/filter_reader.hpp"
#include "web/view/paging.hpp"

namespace bolwerk::web {

struct CaseFilter {
    Fields query;  ///< what was understood, without the place
    std::string words, workflow, municipality;
    std::string park, park_name;  ///< by RIN, as a link says it, and by words of its name, as a person types it
    std::string status;           ///< "open", "afgerond" or the id of a state of the workflow
    std::string whose;            ///< "mij" or "organisatie"
    Place from;                   ///< the row that the page follows, or with `newer` goes before
    bool from_the_start = true;
    bool newer = false;
    LeftOut left_out;

    /// What the database chooses by; {} when everything is asked for.
    engine::Json wanted() const;
};

CaseFilter read_case_filter(const Fields& query, const std::vector<engine::Definition>& definitions);

}  // namespace bolwerk::web

// The page of a case as it stands, or with a form of the desk that was sent and refused: what was typed stays in it.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Nothing was tried when the action is empty.
struct DeskTry {
    std::string action = {};  ///< "note", "attach", "hand_over", ...
    engine::RawInput raw = {};
    std::vector<engine::FieldError> errors = {};
    engine::Reasons refused = {};

    bool is(std::string_view one) const { return action == one; }
};

/// 200, or the status of what is wrong; for programs that is a problem with every field or every reason.
Response case_page(const Request& request, const Visit& visit, const LoadedCase& file, const DeskTry& tried = {});

/// What is asked with a new file: the file itself, which demanded attachment it is where the case has any, a remark.
engine::Form upload_form(const LoadedCase& file);

}  // namespace bolwerk::web

// A field of open data, as the page of its register explains it.
#pragma once

#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

struct OpenField {
    std::string_view name, label, kind, meaning;
};

/// One line of a dictionary: {field_name, label, kind, meaning}.
inline engine::Json explained(const OpenField& field) {
    return {{"field_name", field.name}, {"label", field.label}, {"kind", field.kind}, {"meaning", field.meaning}};
}

}  // namespace bolwerk::web

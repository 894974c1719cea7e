#include "web/app/json_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

void add(Fields& form, const Json& object) {
    for (const auto& [name, value] : object.items()) {
        if (name == "input" && value.is_object()) add(form, value);
        if (value.is_array())
            for (const auto& one : value) form.add(name, as_typed(one));
        else if (value.is_primitive())
            form.add(name, as_typed(value));
    }
}

}  // namespace

bool add_json_fields(Request& request) {
    if (request.json.empty()) return true;
    const auto json = Json::parse(request.json, nullptr, false);
    if (json.is_object()) add(request.form, json);
    return json.is_object();
}

std::string as_typed(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "ja" : "nee";
    return value.is_null() ? "" : value.dump();
}

engine::Json fields_for_programs(const std::vector<engine::FieldError>& errors) {
    auto fields = engine::Json::array();
    for (const auto& wrong : errors) fields.push_back({{"field", wrong.field}, {"sentence", wrong.sentence}});
    return fields;
}

}  // namespace bolwerk::web

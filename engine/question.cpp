#include "engine/question.hpp"

namespace bolwerk::engine {
namespace {

const Json nothing;

const Json& member(const Json& object, std::string_view name) {
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

}  // namespace

std::int64_t fact(const Question& question, std::string_view name) {
    const auto& value = member(question.facts, name);
    if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
    return value.is_number() ? value.get<std::int64_t>() : 0;
}

const Json& field(const Question& question, std::string_view name) {
    if (question.input != nullptr && question.input->contains(name)) return (*question.input)[name];
    return member(question.subject.data, name);
}

bool filled(const Question& question, std::string_view name) {
    const auto& value = field(question, name);
    if (value.is_string()) return !value.get_ref<const std::string&>().empty();
    if (value.is_array()) return !value.empty();
    return value.is_number() || (value.is_boolean() && value.get<bool>());
}

std::int64_t setting(const Question& question, std::string_view name, std::int64_t otherwise) {
    const auto& value = member(question.settings, name);
    return value.is_number_integer() ? value.get<std::int64_t>() : otherwise;
}

}  // namespace bolwerk::engine

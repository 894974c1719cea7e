#include "engine/question.hpp"

#include <algorithm>

#include "engine/not_read.hpp"

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
    if (question.input != nullptr && question.input->contains(name)) {
        const auto& answer = (*question.input)[name];
        if (answer.is_discarded()) throw NotRead{};
        return answer;
    }
    return member(question.subject.data, name);
}

bool filled(const Question& question, std::string_view name) {
    const auto& value = field(question, name);
    if (value.is_string()) return !value.get_ref<const std::string&>().empty();
    if (value.is_array()) return !value.empty();
    return value.is_number() || (value.is_boolean() && value.get<bool>());
}

const Json* listed(const Question& question, std::string_view list, const Json& id) {
    const auto& all = member(question.facts, list);
    if (!all.is_array()) return nullptr;
    const auto found = std::ranges::find_if(all, [&](const Json& one) { return one.at("id") == id; });
    return found == all.end() ? nullptr : &*found;
}

bool lists(const Question& question, std::string_view list, const Json& value) {
    const auto& all = member(question.facts, list);
    return all.is_array() && std::ranges::find(all, value) != all.end();
}

std::optional<Date> date_field(const Question& question, std::string_view name) {
    const auto& value = field(question, name);
    if (!value.is_string()) return std::nullopt;
    const auto date = parse_iso_date(value.get_ref<const std::string&>());
    return date ? std::optional(*date) : std::nullopt;
}

std::int64_t number_field(const Question& question, std::string_view name) {
    const auto& value = field(question, name);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

std::int64_t setting(const Question& question, const Threshold& threshold) {
    const auto& value = member(question.settings, threshold.name);
    return value.is_number_integer() ? value.get<std::int64_t>() : threshold.standard;
}

}  // namespace bolwerk::engine

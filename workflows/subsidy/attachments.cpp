#include "workflows/subsidy/attachments.hpp"

#include <algorithm>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Json;

constexpr std::string_view needless = "not_needed";

bool holds(const Json& list, const Json& id) { return list.is_array() && std::ranges::find(list, id) != list.end(); }

const Json& member(const Json& object, std::string_view name) {
    static const Json nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

}  // namespace

bool names_every_missing_attachment(const engine::Question& question, std::string_view field_name) {
    const auto& missing = member(question.facts, "missing_attachments");
    const auto& named = field(question, field_name);
    return std::ranges::all_of(missing, [&](const Json& one) { return holds(named, one.at("id")); });
}

std::vector<std::string> lacking_attachments(const engine::Question& question) {
    const auto& now = field(question, needless);
    auto data = question.subject.data;
    auto& said = data[std::string(needless)];
    if (!said.is_array()) said = Json::array();
    if (now.is_array())
        for (const auto& id : now) said.push_back(id);
    return lacking_attachments(member(question.facts, "missing_attachments"), data);
}

std::vector<std::string> lacking_attachments(const Json& missing, const Json& data) {
    std::vector<std::string> labels;
    for (const auto& one : missing)
        if (!holds(member(data, needless), one.at("id"))) labels.push_back(one.at("label"));
    return labels;
}

}  // namespace bolwerk::workflows::subsidy_rules

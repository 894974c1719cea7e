#include "workflows/subsidy/attachments.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Json;

/// Both say of an attachment that is not there that nobody has to ask for it.
constexpr std::array settled{std::string_view{"not_needed"}, std::string_view{"on_paper"}};

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
    auto data = question.subject.data;
    for (const auto name : settled) {
        const auto& now = field(question, name);
        auto& said = data[std::string(name)];
        if (!said.is_array()) said = Json::array();
        if (now.is_array())
            for (const auto& id : now) said.push_back(id);
    }
    return lacking_attachments(member(question.facts, "missing_attachments"), data);
}

std::vector<std::string> lacking_attachments(const Json& missing, const Json& data) {
    std::vector<std::string> labels;
    for (const auto& one : missing)
        if (std::ranges::none_of(settled, [&](auto name) { return holds(member(data, name), one.at("id")); }))
            labels.push_back(one.at("label"));
    return labels;
}

}  // namespace bolwerk::workflows::subsidy_rules

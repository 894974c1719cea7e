#include "web/view/filter_view.hpp"

#include <algorithm>

#include "web/view/link.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json option(std::string_view value, std::string_view label, bool selected) {
    return {{"option_value", value}, {"option_label", label}, {"selected", selected}};
}

Json select_view(const Select& select, std::string_view chosen) {
    Json options = Json::array({option("", select.all, chosen.empty())});
    for (const auto& choice : select.choices)
        options.push_back(option(choice.value, choice.label, choice.value == chosen));
    return {{"name", select.name}, {"label", select.label}, {"options", std::move(options)}};
}

Json text_view(const TextBox& text, std::string_view typed) {
    Json suggestions = Json::array();
    for (const auto& one : text.suggestions) suggestions.push_back({{"value", one.value}, {"label", one.label}});
    return {{"name", text.name}, {"label", text.label}, {"typed", typed}, {"suggestions", std::move(suggestions)}};
}

Json chip(std::string_view action, const Fields& query, std::string_view name, std::string_view label) {
    return {{"label", label}, {"href", link_to(action, with(query, name, ""))}};
}

std::string_view label_of(const Select& select, std::string_view value) {
    const auto found = std::ranges::find(select.choices, value, &Choice::value);
    return found == select.choices.end() ? value : std::string_view(found->label);
}

}  // namespace

Json filter_view(const Filter& filter, const Fields& query) {
    Json selects = Json::array(), chips = Json::array(), kept = Json::array(), texts = Json::array();
    for (const auto& select : filter.selects) {
        const auto chosen = query[select.name];
        if (!select.choices.empty()) selects.push_back(select_view(select, chosen));
        if (!chosen.empty()) chips.push_back(chip(filter.action, query, select.name, label_of(select, chosen)));
    }
    for (const auto& text : filter.texts) {
        const auto typed = query[text.name];
        texts.push_back(text_view(text, typed));
        if (!typed.empty())
            chips.push_back(chip(filter.action, query, text.name, std::string(text.label) + ": " + std::string(typed)));
    }
    for (const auto& one : filter.kept) {
        kept.push_back({{"name", one.name}, {"value", one.value}});
        if (!one.label.empty()) chips.push_back(chip(filter.action, query, one.name, one.label));
    }
    const bool has_chips = !chips.empty();
    return {{"filter_action", filter.action},
            {"search_label", filter.search_label},
            {"query", query["q"]},
            {"button_label", filter.button_label},
            {"result_text", filter.result_text},
            {"selects", std::move(selects)},
            {"kept", std::move(kept)},
            {"texts", std::move(texts)},
            {"has_chips", has_chips},
            {"chips", std::move(chips)}};
}

std::vector<Choice> choices_of(const Json& pairs) {
    std::vector<Choice> choices;
    for (const auto& pair : pairs) choices.push_back({pair.at(0).get<std::string>(), pair.at(1).get<std::string>()});
    return choices;
}

}  // namespace bolwerk::web

#include "web/view/reasons_view.hpp"

#include <algorithm>

namespace bolwerk::web {

using engine::Json;
using engine::ReasonKind;

namespace {

/// "BZW-2026-0003" where the words name a case; empty otherwise.
std::string case_named(std::string_view words) {
    constexpr std::string_view form = "AAA-0000-0000";
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto fits = [&](char c, char like) {
        return like == 'A' ? c >= 'A' && c <= 'Z' : like == '0' ? is_digit(c) : c == like;
    };
    const auto found = std::ranges::search(words, form, fits);
    return {found.begin(), found.empty() ? found.end() : std::find_if_not(found.end(), words.end(), is_digit)};
}

}  // namespace

Json reasons_view(const engine::Reasons& reasons) {
    Json rows = Json::array();
    for (const bool met : {false, true}) {
        for (const auto& reason : reasons) {
            // What a form must satisfy is worded as what to do: once it is done, nobody needs to read it.
            if (reason.met != met || (met && reason.kind == ReasonKind::input)) continue;
            const auto number = met ? std::string{} : case_named(reason.detail);
            const bool has_who = !met && !reason.cleared_by.empty() && reason.kind != ReasonKind::role;
            rows.push_back({{"reason", in_full(reason)},
                            {"is_met", met},
                            {"has_who", has_who},
                            {"who", has_who ? "Dit lost op: " + std::string(reason.cleared_by) + "." : std::string{}},
                            {"has_case", !number.empty()},
                            {"case_number", number},
                            {"case_href", number.empty() ? std::string{} : "/zaken/" + number},
                            {"kind", engine::name_of(reason.kind)}});
        }
    }
    return rows;
}

void add_refusal_summary(Json& page, const engine::Reasons& reasons) {
    for (const auto& one : reasons_view(reasons)) {
        if (one.at("is_met") || one.at("kind") == engine::name_of(ReasonKind::input)) continue;
        page["has_errors"] = true;
        page["error_title"] = "Dit kan nu niet. Er is niets gewijzigd.";
        const auto who = one.at("has_who") ? " " + one.at("who").get<std::string>() : "";
        page["errors"].push_back({{"has_href", one.at("has_case")},
                                  {"href", one.at("case_href")},
                                  {"text", one.at("reason").get<std::string>() + who}});
    }
}

int status_of(const engine::Reasons& reasons) {
    const auto unmet = [&](ReasonKind kind) {
        return std::ranges::any_of(reasons,
                                   [&](const engine::Reason& reason) { return !reason.met && reason.kind == kind; });
    };
    if (unmet(ReasonKind::role)) return 403;
    if (unmet(ReasonKind::state) || unmet(ReasonKind::condition) || unmet(ReasonKind::four_eyes) ||
        unmet(ReasonKind::conflict))
        return 409;
    return 422;
}

}  // namespace bolwerk::web

#include "web/pages/indicators/set_view.hpp"

#include "web/view/row_text.hpp"

namespace bolwerk::web {

using engine::Json;

std::string_view kind_label(std::string_view kind) {
    if (kind == "fact") return "Feit";
    return kind == "suspicion" ? "Vermoeden" : "Kwetsbaarheid";
}

Json domain_groups(const Json& set, const std::string& href) {
    Json groups = Json::array();
    for (const auto& domain : set.at("domains")) {
        Json rows = Json::array();
        for (const auto& one : set.at("indicators"))
            if (one.at("domain") == domain.at("code"))
                rows.push_back({{"code", one.at("code")},
                                {"wording", one.at("wording")},
                                {"definition", one.at("definition")},
                                {"kind", kind_label(text_of(one, "kind"))},
                                {"source", one.at("source")},
                                {"owner", one.at("owner")},
                                {"weight", std::to_string(one.at("weight").get<int>())},
                                {"rationale", one.at("rationale")},
                                {"href", href + text_of(one, "code")}});
        groups.push_back({{"domain", domain.at("code")},
                          {"label", domain.at("label")},
                          {"domain_weight", std::to_string(domain.at("weight").get<int>())},
                          {"entries", rows}});
    }
    return groups;
}

}  // namespace bolwerk::web

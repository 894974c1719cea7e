#include "web/pages/reports/written_words.hpp"

#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string by_of(const Json& one) {
    return text_of(one, "name") + ", " + text_of(one, "organisation") + ", " + day_text(one.at("on"));
}

}  // namespace

WrittenWords written_words(const Json& words) {
    WrittenWords written;
    std::map<std::string, Json> decisions;
    for (const auto& one : words) {
        const auto& input = one.at("input");
        const auto action = text_of(one, "action");
        if (action == "annotate")
            written.texts[text_of(input, "section")] = {{"text", text_of(input, "text")}, {"by", by_of(one)}};
        else if (action == "ask_decision")
            decisions[text_of(input, "decision_place")] = {{"decision", text_of(input, "decision")},
                                                           {"reason", text_of(input, "decision_reason")},
                                                           {"has_reason", !text_of(input, "decision_reason").empty()}};
        else if (action == "set_light")
            written.lights[text_of(input, "light_of")] = {
                {"light", text_of(input, "light")}, {"reason", text_of(input, "light_reason")}, {"by", by_of(one)}};
        else if (action == "react")
            written.reactions.push_back({{"text", text_of(input, "reaction")}, {"by", by_of(one)}});
        else if (action == "adopt")
            written.adopted = {{"on", day_text(input.at("decided_on"))},
                               {"text", text_of(input, "decision_text")},
                               {"by", by_of(one)}};
        else if (action == "publish")
            written.published = true;
    }
    for (auto& [place, decision] : decisions) written.decisions.push_back(std::move(decision));
    return written;
}

Json note_of(const WrittenWords& words, std::string_view section) {
    const auto found = words.texts.find(section);
    return found == words.texts.end() ? Json::array() : Json::array({found->second});
}

}  // namespace bolwerk::web

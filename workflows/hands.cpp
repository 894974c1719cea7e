#include "workflows/hands.hpp"

#include <algorithm>

namespace bolwerk::workflows {
namespace {

std::string text(const engine::Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// The day is within "from" and "until"; an empty end is open.
bool holds_on(const engine::Json& mandate, const std::string& day) {
    const auto until = text(mandate, "until");
    return text(mandate, "from") <= day && (until.empty() || day <= until);
}

}  // namespace

const engine::Json* mandate_for(const engine::Question& question, const engine::Json& organ, engine::Cents amount) {
    const auto mandates = question.facts.find("mandates");
    if (mandates == question.facts.end() || !organ.is_string()) return nullptr;
    const auto day = engine::iso(question.today);
    const auto found = std::ranges::find_if(*mandates, [&](const engine::Json& mandate) {
        return mandate.value("organ", engine::Json{}) == organ && holds_on(mandate, day) &&
               mandate.value("up_to_cents", std::int64_t{0}) >= amount.value;
    });
    return found == mandates->end() ? nullptr : &*found;
}

bool names_an_article(const engine::Json& text) {
    if (!text.is_string()) return false;
    const auto& words = text.get_ref<const std::string&>();
    return words.find("rtikel") != std::string::npos || words.find("Awb") != std::string::npos;
}

}  // namespace bolwerk::workflows

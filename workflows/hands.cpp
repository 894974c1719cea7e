#include "workflows/hands.hpp"

#include <algorithm>
#include <limits>

namespace bolwerk::workflows {
namespace {

std::string text(const engine::Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// What it goes up to; nothing: without a maximum.
std::int64_t reach_of(const engine::Json& mandate) {
    const auto most = mandate.find("up_to_cents");
    return most != mandate.end() && most->is_number_integer() ? most->get<std::int64_t>()
                                                              : std::numeric_limits<std::int64_t>::max();
}

/// The day is within "from" and "until"; an empty end is open.
bool holds_on(const engine::Json& mandate, const std::string& day) {
    const auto until = text(mandate, "until");
    return text(mandate, "from") <= day && (until.empty() || day <= until);
}

bool has_one_of(std::string_view words, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return words.find(part) != words.npos; });
}

}  // namespace

const engine::Json* mandate_for(const engine::Question& question, const engine::Json& organ, engine::Cents amount) {
    const auto mandates = question.facts.find("mandates");
    if (mandates == question.facts.end() || !organ.is_string()) return nullptr;
    const auto day = engine::iso(question.today);
    const engine::Json* narrowest = nullptr;
    for (const auto& mandate : *mandates)
        if (mandate.value("organ", engine::Json{}) == organ && holds_on(mandate, day) &&
            reach_of(mandate) >= amount.value && (narrowest == nullptr || reach_of(mandate) < reach_of(*narrowest)))
            narrowest = &mandate;
    return narrowest;
}

bool names_an_article(const engine::Json& text) {
    return text.is_string() && has_one_of(text.get_ref<const std::string&>(), {"rtikel", "art.", "Art.", "Awb"});
}

bool names_article_and_law(const engine::Json& text) {
    if (!names_an_article(text)) return false;
    const auto& words = text.get_ref<const std::string&>();
    return std::ranges::any_of(words, [](char one) { return one >= '0' && one <= '9'; }) &&
           has_one_of(words, {"wet", "Wet", "Awb", "APV", "Apv", "erordening", "esluit", "WED", "Sr", "Sv"});
}

}  // namespace bolwerk::workflows

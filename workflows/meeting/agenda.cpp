#include "workflows/meeting/agenda.hpp"

#include <algorithm>

namespace bolwerk::workflows::meeting_agenda {

using engine::Choice;
using engine::Json;

namespace {

constexpr std::string_view confidential = "2";
constexpr std::string_view for_decision = "decision", without_discussion = "formality";

const Json& part_of(const Json& item, std::string_view key) {
    static const Json nothing = Json::object();
    const auto found = item.find(key);
    return found != item.end() && found->is_object() ? *found : nothing;
}

}  // namespace

const std::vector<Choice>& kinds() {
    static const std::vector<Choice> all{{for_decision, "Ter besluitvorming"},
                                         {"discussion", "Ter bespreking"},
                                         {"information", "Ter kennisneming"},
                                         {without_discussion, "Hamerstuk"}};
    return all;
}

const std::vector<Choice>& levels() {
    static const std::vector<Choice> all{
        {"0", "Iedereen (V0)"}, {"1", "Het programma (V1)"}, {confidential, "Vertrouwelijk (V2)"}};
    return all;
}

const std::vector<Choice>& outcomes() {
    static const std::vector<Choice> all{{"agreed", "Conform het gevraagde, of besproken of kennisgenomen"},
                                         {"changed", "Gewijzigd besloten"},
                                         {"deferred", "Aangehouden"},
                                         {"rejected", "Afgewezen"}};
    return all;
}

std::string label_in(const std::vector<Choice>& choices, const Json& value) {
    const auto found = std::ranges::find_if(choices, [&](const Choice& one) { return value == one.value; });
    return found == choices.end() ? std::string{} : std::string(found->label);
}

std::string text_of(const Json& item, std::string_view key) {
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

const Json& decision_of(const Json& item) { return part_of(item, "decision"); }
const Json& carried_of(const Json& item) { return part_of(item, "carried"); }

bool is_confidential(const Json& item) { return text_of(item, "level") >= confidential; }

bool asks_a_decision(const Json& item) {
    const auto kind = text_of(item, "item_kind");
    return kind == for_decision || kind == without_discussion;
}

std::string decided_text(const Json& item) {
    const auto outcome = text_of(decision_of(item), "outcome");
    if (outcome != "agreed") return label_in(outcomes(), outcome);
    if (asks_a_decision(item)) return "Conform het gevraagde besloten";
    return text_of(item, "item_kind") == "discussion" ? "Besproken" : "Voor kennisgeving aangenomen";
}

bool is_to_be_carried_out(const Json& item) {
    return !text_of(decision_of(item), "due_on").empty() && carried_of(item).empty();
}

std::string numbered(std::string_view lines) {
    std::string all;
    int number = 0;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        const auto from = line.find_first_not_of(" \t\r"), to = line.find_last_not_of(" \t\r");
        if (from == std::string_view::npos) continue;
        line = line.substr(from, to - from + 1);
        all.append(all.empty() ? "" : "\n").append(std::to_string(++number)).append(". ").append(line);
    }
    return all;
}

}  // namespace bolwerk::workflows::meeting_agenda

#include "workflows/subsidy/as_drafted.hpp"

#include <array>

#include "engine/money.hpp"

namespace bolwerk::workflows {
namespace {

using engine::Json;

/// A step that is to come, and who takes it.
struct Step {
    std::string_view action, role, name;
};
constexpr std::array steps{Step{"read", "second_reader", "een medebeoordelaar"},
                           Step{"sign", "mandated_signer", "een ondertekenaar"},
                           Step{"publish", "subsidy_officer", "een behandelaar"}};

Json answers_for(std::string_view action, const engine::Question& question) {
    if (action == "read") return {{"read_checked", true}, {"reading_note", nullptr}};
    if (action == "publish") return {{"published_on", engine::iso(question.today)}, {"published_by", "post"}};
    return {{"overrun_reason", nullptr}};
}

/// Somebody who did nothing in this case yet; each step has another one.
engine::Actor anybody(const Step& step, std::int64_t place) {
    return {.person = -place,
            .name = std::string(step.name),
            .holdings = {
                {.role = std::string(step.role), .organisation_name = {}, .covers = true, .on_behalf_of_name = {}}}};
}

/// With a mandate for any amount, without an interest of one's own, and under no ceiling: several are added up by
/// whoever asks.
Json facts_for_anybody(const Json& facts) {
    auto all = facts;
    const auto scheme = facts.value("scheme", Json::object());
    all["own_interest"] = false;
    all["budget"] = {{"left_cents", engine::largest_amount.value}, {"ceiling_cents", engine::largest_amount.value}};
    all["mandates"] = Json::array({{{"organ", scheme.value("organ", Json())},
                                    {"up_to_cents", engine::largest_amount.value},
                                    {"from", "0001-01-01"},
                                    {"until", nullptr}}});
    return all;
}

std::int64_t reserved_in(const Json& facts) {
    const auto stands = facts.value("stands", Json::object());
    return stands.value("reserved", std::int64_t{0});
}

/// What is booked settles the reservation (db/README.md, the budget ledger).
void add_up(AsDrafted& all, const Json& facts) {
    for (const auto& effect : all.effects) {
        if (const auto* letter = std::get_if<engine::MakeDocument>(&effect)) all.documents.push_back(letter->document);
        const auto* booking = std::get_if<engine::Book>(&effect);
        if (booking == nullptr) continue;
        if (booking->kind == "release") all.takes_cents -= booking->cents;
        if (booking->kind == "commitment" || booking->kind == "determination")
            all.takes_cents += booking->cents - reserved_in(facts);
    }
}

}  // namespace

AsDrafted as_drafted(const engine::Definition& definition, const engine::Question& question) {
    AsDrafted all;
    auto subject = question.subject;
    const auto facts = facts_for_anybody(question.facts);
    bool begun = false;
    for (std::size_t place = 0; place < steps.size(); ++place) {
        const auto& step = steps[place];
        const auto actor = anybody(step, static_cast<std::int64_t>(place) + 1);
        const auto input = answers_for(step.action, question);
        const engine::Question next{subject,          facts,        actor,          step.action,
                                    &input,           question.now, question.today, question.calendar,
                                    question.settings};
        const auto decision = engine::decide(definition, next);
        const auto* accepted = std::get_if<engine::Accepted>(&decision);
        if (accepted == nullptr) {
            // What was read already begins with the signature; after the first step nothing may be left out.
            if (begun || all.against.empty()) all.against = engine::reasons_of(decision);
            if (begun) break;
            continue;
        }
        begun = true;
        all.against.clear();
        const auto event = engine::event_of(next, *accepted);
        all.effects.insert(all.effects.end(), event.effects.begin(), event.effects.end());
        subject = engine::apply(std::move(subject), event);
    }
    if (begun) add_up(all, question.facts);
    return all;
}

}  // namespace bolwerk::workflows

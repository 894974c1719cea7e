#include "engine/perform.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/local_time.hpp"
#include "engine/take_back.hpp"
#include "engine/write_request.hpp"

namespace bolwerk::engine {
namespace {

constexpr int tries = 5;

/// Fills in what only the definition knows of a case that does not exist yet.
void prepare(Loaded& loaded, const Definition& definition) {
    auto& subject = loaded.subject;
    if (subject.version != 0) return;
    subject.compartment = definition.compartment;
    subject.definition_version = definition.version;
}

Outcome decide_and_write(Store& store, const Rules& rules, const Command& command, Moment now, Loaded& loaded,
                         bool& overtaken) {
    if (loaded.earlier) return performed(*loaded.earlier);
    const auto& definition = definition_of(rules, loaded.subject.workflow);
    prepare(loaded, definition);
    if (command.made_from && changed_since(loaded, command.action, *command.made_from)) return Changed{*loaded.last};
    const auto question = question_of(loaded, command.action, &command.input, rules, now);
    const auto decision = decide(definition, question);
    if (const auto* refused = std::get_if<Refused>(&decision)) return *refused;
    const auto written =
        store.write(request_for(command, definition, loaded, event_of(question, std::get<Accepted>(decision))));
    if (const auto* done = std::get_if<Written>(&written)) return performed(*done);
    if (const auto* refused = std::get_if<Refused>(&written)) return *refused;
    overtaken = true;
    return Changed{std::get<Overtaken>(written).by};
}

}  // namespace

bool changed_since(const Loaded& loaded, std::string_view action, std::int64_t version) {
    if (!loaded.last || version == loaded.subject.version) return false;
    const bool seen_since_the_last_step = version >= loaded.last->step && version <= loaded.subject.version;
    return action == take_back || !seen_since_the_last_step;
}

Performed performed(const Written& done) { return {done.id, done.number, done.version, done.repeated, done.readable}; }

const Definition& definition_of(const Rules& rules, std::string_view workflow) {
    const auto found = std::ranges::find(rules.definitions, workflow, &Definition::id);
    if (found != rules.definitions.end()) return *found;
    throw std::logic_error("Expected a workflow named '" + std::string(workflow) + "', but there is none");
}

Question question_of(const Loaded& loaded, std::string_view action, const Json* input, const Rules& rules, Moment now) {
    return {.subject = loaded.subject,
            .facts = loaded.facts,
            .actor = loaded.actor,
            .action = action,
            .input = input,
            .now = now,
            .today = local_date(now),
            .calendar = rules.calendar,
            .settings = loaded.settings};
}

Outcome perform(Store& store, const Rules& rules, const Command& command, Moment now) {
    auto loaded = store.load(command.ask);
    return loaded ? perform(store, rules, command, now, std::move(*loaded)) : NotFound{};
}

Outcome perform(Store& store, const Rules& rules, const Command& command, Moment now, Loaded loaded) {
    for (int attempt = 1;; ++attempt) {
        bool overtaken = false;
        auto outcome = decide_and_write(store, rules, command, now, loaded, overtaken);
        if (!overtaken || attempt == tries) return outcome;
        auto again = store.load(command.ask);
        if (!again) return NotFound{};
        loaded = std::move(*again);
    }
}

std::variant<Preview, NotFound> preview(Store& store, const Rules& rules, const Command& command, Moment now) {
    auto loaded = store.load(command.ask);
    if (!loaded) return NotFound{};
    Preview result{std::move(*loaded), nullptr, Refused{}, std::nullopt, std::nullopt};
    result.definition = &definition_of(rules, result.loaded.subject.workflow);
    prepare(result.loaded, *result.definition);
    const Json* input = command.input.is_null() ? nullptr : &command.input;
    const auto question = question_of(result.loaded, command.action, input, rules, now);
    result.decision = decide(*result.definition, question);
    if (const auto* accepted = std::get_if<Accepted>(&result.decision)) {
        result.event = event_of(question, *accepted);
        result.after = apply(result.loaded.subject, *result.event);
    }
    return result;
}

}  // namespace bolwerk::engine

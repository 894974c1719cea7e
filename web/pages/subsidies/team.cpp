#include <algorithm>

#include "web/app/once_key.hpp"
#include "web/app/unread.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/subsidies/team_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::vector<std::optional<engine::Decision>> decide_each(const Batch& batch, const Visit& visit) {
    std::vector<std::optional<engine::Decision>> decisions;
    const auto rules = rules_of(visit);
    for (const auto& item : batch.items) {
        if (!item.file) {
            decisions.emplace_back();
            continue;
        }
        const auto command = command_for(batch, item, visit);
        decisions.emplace_back(
            engine::decide(item.file->definition,
                           engine::question_of(item.file->loaded, command.action, &command.input, rules, visit.now)));
    }
    return decisions;
}

/// Each case is its own commit: what one of them refuses stops no other.
BatchResult perform_one(const Batch& batch, const BatchItem& item, const Visit& visit) {
    if (!item.file) return {.text = "Deze zaak is er niet, of u mag haar niet zien."};
    db::CaseStore store(visit.site.pool);
    const auto outcome = engine::perform(store, rules_of(visit), command_for(batch, item, visit), visit.now);
    if (const auto* done = std::get_if<engine::Performed>(&outcome)) return {.done = true, .repeated = done->repeated};
    if (const auto* refused = std::get_if<engine::Refused>(&outcome)) return {.reasons = refused->reasons};
    if (const auto* changed = std::get_if<engine::Changed>(&outcome))
        return {.text = engine::shown_name(changed->last.by) + " was u voor. Bekijk de zaak eerst."};
    return {.text = "Deze zaak is er niet meer voor u."};
}

Response carry_out(const Request& request, const Visit& visit, const Batch& batch) {
    std::vector<BatchResult> results;
    for (const auto& item : batch.items) results.push_back(perform_one(batch, item, visit));
    const bool any = std::ranges::any_of(results, &BatchResult::done);
    return page(request, visit, "subsidies/team_result", team_result_view(batch, results), any ? 200 : 409);
}

bool has_errors(const Batch& batch) {
    return !batch.errors.empty() ||
           std::ranges::any_of(batch.items, [](const BatchItem& item) { return !item.errors.empty(); });
}

Response wrong(const Request& request, const Visit& visit, const Batch& batch) {
    auto errors = batch.errors;
    for (const auto& item : batch.items) errors.insert(errors.end(), item.errors.begin(), item.errors.end());
    if (request.wants_json()) return problem_with(request, {.errors = errors});
    return page(request, visit, "subsidies/team_form", team_form_view(batch, visit), 422);
}

bool serves_province(const Visit& visit) { return visit.person.value("serves_province", false); }

}  // namespace

Response show_team_form(const Request& request, Visit& visit) {
    const auto* kind = team_action_named(request.capture("what"));
    if (kind == nullptr || !serves_province(visit)) return not_found(request, visit);
    const auto batch = read_batch(visit, *kind, request.query);
    if (batch.items.empty()) return redirect_with("/subsidies", "warning", "Vink eerst een of meer zaken aan.");
    return page(request, visit, "subsidies/team_form", team_form_view(batch, visit));
}

Response do_team_action(const Request& request, Visit& visit) {
    const auto* kind = team_action_named(request.capture("what"));
    if (kind == nullptr || !serves_province(visit)) return not_found(request, visit);
    auto batch = read_batch(visit, *kind, request.form);
    if (auto unread = refuse_unread(request, [&](std::string_view name) { return is_read(batch, name); }))
        return *std::move(unread);
    if (batch.items.empty()) return redirect_with("/subsidies", "warning", "Vink eerst een of meer zaken aan.");
    const auto stage = request.form["stap"];
    if (stage == "wijzig") return page(request, visit, "subsidies/team_form", team_form_view(batch, visit));
    parse_batch(batch);
    if (has_errors(batch)) return wrong(request, visit, batch);
    if (stage == "bevestig") {
        batch.once_key = once_key_of(request);
        return carry_out(request, visit, batch);
    }
    return page(request, visit, "subsidies/team_preview", team_preview_view(batch, decide_each(batch, visit)));
}

}  // namespace bolwerk::web

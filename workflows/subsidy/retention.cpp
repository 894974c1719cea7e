#include "workflows/subsidy/retention.hpp"

#include "engine/local_time.hpp"
#include "engine/term/span.hpp"
#include "engine/vocabulary/budget.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Question;

/// Granted and refused end by closing; what was never decided ends by withdrawing or forwarding.
struct End {
    const engine::Mark* mark = nullptr;
    const engine::Threshold* rule = nullptr;
};

End end_of(const Question& question) {
    const auto& subject = question.subject;
    if (const auto* closed = engine::mark_of(subject, "close")) {
        const auto& outcome = engine::field(question, "outcome");
        const bool granted = outcome == "granted" || outcome == "partial";
        return {closed, granted ? &keep_granted_years : &keep_refused_years};
    }
    for (const auto* action : {"withdraw", "forward"})
        if (const auto* mark = engine::mark_of(subject, action)) return {mark, &keep_aborted_years};
    return {};
}

}  // namespace

std::optional<Retention> retention_of(const Question& question) {
    const auto [mark, rule] = end_of(question);
    if (mark == nullptr) return std::nullopt;
    Retention kept{rule, engine::setting(question, *rule), engine::local_date(mark->at), {}, {}};
    const auto last = engine::term::after(kept.closed_on, {static_cast<int>(kept.years), engine::term::Unit::years});
    kept.kept_until = last ? *last : kept.closed_on;
    if (question.today <= kept.kept_until) kept.obstacles.push_back("de bewaartermijn loopt nog");
    if (engine::fact(question, "open_below") != 0) kept.obstacles.push_back("er loopt nog een zaak die erbij hoort");
    if (engine::stands(question, "receivable") != 0) kept.obstacles.push_back("er moet nog geld terugkomen");
    return kept;
}

}  // namespace bolwerk::workflows::subsidy_rules

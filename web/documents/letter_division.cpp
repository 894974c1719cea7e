#include "web/documents/letter_division.hpp"

#include "workflows/recovery/debt.hpp"

namespace bolwerk::web {
namespace {

/// A deferral that was given, and the term to pay once it no longer runs: it ended with the deferral, the interest did
/// not begin with it (Awb 4:97, 4:101).
void add_deferral(engine::Json& values, const LetterOf& letter, const engine::Json& known) {
    const auto& subject = letter.subject;
    const auto claimed = subject.data.find("claimed_on");
    const auto day = claimed == subject.data.end() || !claimed->is_string()
                         ? std::nullopt
                         : std::optional(engine::parse_iso_date(claimed->get<std::string>()).value());
    if (const auto last = workflows::recovery_rules::term_to_pay(subject, day, letter.calendar))
        values["term_pay_back"] = engine::medium_date(*last);
    if (engine::mark_of(subject, "sign_deferral") == nullptr) return;
    values["had_deferral"] = true;
    if (const auto free = known.find("interest_free"); free != known.end() && !free->empty())
        values["was_interest_free"] = true;
}

}  // namespace

void add_division(engine::Json& values, const LetterOf& letter) {
    const auto known = letter.facts.find("recovery");
    if (known == letter.facts.end() || known->is_null()) return;
    namespace rules = workflows::recovery_rules;
    const engine::Cents open{known->at("receivable").get<std::int64_t>()};
    const auto statement =
        rules::statement_of(rules::debt_of(letter.subject, *known, open, letter.calendar), letter.dated);
    const auto row = [](const std::string& label, engine::Cents cents) {
        return engine::Json{{"label", label}, {"amount", engine::euros(cents)}};
    };
    values["division_rows"] = engine::Json::array();
    for (const auto& line : statement.lines) values["division_rows"].push_back(row(line.label, line.cents));
    values["open_rows"] = {row("Kosten", statement.open.costs), row("Rente", statement.open.interest),
                           row("Hoofdsom", statement.open.principal), row("Samen", statement.open.total())};
    if (!statement.paid.empty() && statement.paid.back().surplus != engine::Cents{})
        values["surplus"] = engine::euros(statement.paid.back().surplus);
    if (statement.open.total() == engine::Cents{}) values["all_paid"] = true;
    add_deferral(values, letter, *known);
}

}  // namespace bolwerk::web

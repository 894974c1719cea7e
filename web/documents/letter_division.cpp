#include "web/documents/letter_division.hpp"

#include "workflows/recovery/debt.hpp"

namespace bolwerk::web {

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
}

}  // namespace bolwerk::web

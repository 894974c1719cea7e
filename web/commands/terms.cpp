#include <iostream>

#include "engine/term/table.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {
namespace {

std::string sentences_of(const engine::Refused& refusal) {
    std::string all;
    for (const auto& reason : refusal.reasons)
        all += " " + std::string(reason.sentence) + (reason.detail.empty() ? "" : " (" + reason.detail + ")");
    return all;
}

}  // namespace

int compute_terms(const Invocation& invocation) {
    const auto days = invocation.settings.home / "db" / "data" / "holidays.csv";
    const auto calendar = engine::term::parse_calendar(text_of_file(days));
    if (!calendar)
        throw std::runtime_error("Expected a calendar in " + days.string() + ", but:" + sentences_of(calendar.error()));
    const auto& file = invocation.words.front();
    const auto table = engine::term::compute_table(text_of_file(file), *calendar);
    if (!table) throw std::runtime_error("Expected terms in " + file + ", but:" + sentences_of(table.error()));
    std::cout << table->csv << std::flush;
    for (const auto& error : table->errors)
        say_error(file + " line " + std::to_string(error.line) + ": " + error.reason);
    return table->errors.empty() ? 0 : 1;
}

}  // namespace bolwerk::web

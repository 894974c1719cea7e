#include <iostream>

#include "engine/term/table.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {
int compute_terms(const Invocation& invocation) {
    const auto days = invocation.settings.home / "db" / "data" / "holidays.csv";
    const auto calendar = engine::term::parse_calendar(text_of_file(days));
    if (!calendar) refuse_to_read(days, calendar.error());
    const auto& file = invocation.words.front();
    const auto table = engine::term::compute_table(text_of_file(file), *calendar);
    if (!table) refuse_to_read(file, table.error());
    std::cout << table->csv << std::flush;
    for (const auto& error : table->errors)
        say_error(file + ", regel " + std::to_string(error.line) + ": " + error.reason);
    return table->errors.empty() ? 0 : 1;
}

}  // namespace bolwerk::web

#include "web/app/titles_seen.hpp"

#include <algorithm>

#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

/// From V2 on: HANDBOOK 4.3.
constexpr int confidential_from = 2;

}  // namespace

void note_titles_seen(const Visit& visit, const engine::Json& rows, std::string_view list, std::size_t shown) {
    std::string numbers;
    for (std::size_t index = 0; index < std::min(rows.size(), shown); ++index) {
        const auto level = rows[index].find("level");
        if (level == rows[index].end() || !level->is_number() || level->get<int>() < confidential_from) continue;
        numbers += (numbers.empty() ? "" : " ") + text_of(rows[index], "number");
    }
    if (!numbers.empty()) visit.ask("view_log/note_listed", {{"numbers", numbers}, {"list", std::string(list)}});
}

}  // namespace bolwerk::web

#include "web/pages/risk/matrix_form.hpp"

#include <algorithm>

#include "db/checksum.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// A browser sends line ends as CR LF, whatever the page had.
std::string plain_text(std::string_view typed) {
    std::string text(typed);
    std::erase(text, '\r');
    const auto last = text.find_last_not_of(" \t\n");
    text.resize(last == std::string::npos ? 0 : last + 1);
    return text;
}

std::string mark_of(const workflows::risk::Cell& cell) {
    return db::checksum(cell.answer + "\n" + cell.source + "\n" + plain_text(cell.why)).substr(0, 12);
}

std::vector<workflows::risk::Change> changes_in(const Fields& form, const std::set<std::string>& codes) {
    std::vector<workflows::risk::Change> changes;
    for (const auto& code : codes) {
        if (!form.has("v." + code)) continue;
        workflows::risk::Change change{.code = code,
                                       .made_from = static_cast<int>(id_in(form["v." + code]).value_or(0)),
                                       .cell = {.answer = std::string(form["a." + code]),
                                                .source = std::string(form["s." + code]),
                                                .why = plain_text(form["w." + code])}};
        if (mark_of(change.cell) != form["m." + code]) changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace bolwerk::web

#include "web/pages/documents/marked_list.hpp"

#include <memory>
#include <stdexcept>
#include <utility>

#include "web/export/copy_mark.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string joined_by_spaces(const std::set<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// What stands on a list with these cases in it, once each is in the log.
std::string noted_mark(const Visit& visit, const std::set<std::string>& confidential, std::string_view what) {
    if (confidential.empty()) return {};
    const auto taken = taken_out(visit.ask("view_log/take_out_list",
                                           {{"numbers", joined_by_spaces(confidential)}, {"what", std::string(what)}}));
    if (!taken) throw std::runtime_error("Expected to note the confidential cases of a list, but they are gone");
    return copy_mark(*taken);
}

}  // namespace

std::set<std::string> more_confidential_than(const Visit& visit, const Json& rows, int ceiling) {
    std::set<std::string> numbers;
    for (const auto& row : rows) numbers.insert(text_of(row, "number"));
    return visit.ask("work/confidential",
                     {{"numbers", joined_by_spaces(numbers)}, {"ceiling", std::to_string(ceiling)}});
}

Table marked_list(const Visit& visit, Table table, ListedRows next, std::string_view what) {
    std::vector<Row> all;
    std::set<std::string> confidential;
    // One more than a file holds, so that it can say that it was cut.
    while (all.size() <= most_rows) {
        auto some = next();
        if (!some) break;
        for (auto& one : *some) {
            if (!one.confidential.empty() && all.size() < most_rows) confidential.insert(one.confidential);
            all.push_back(std::move(one.row));
        }
    }
    table.mark = noted_mark(visit, confidential, what);
    table.next = [rows = std::make_shared<std::vector<Row>>(std::move(all))] { return std::exchange(*rows, {}); };
    return table;
}

}  // namespace bolwerk::web

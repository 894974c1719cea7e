#include "web/pages/risk/matrix_keeping.hpp"

#include <stdexcept>

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

namespace risk = workflows::risk;
using engine::Json;

std::optional<std::string> matrix_in(const Request& request) {
    const auto id = id_in(request.capture("matrix"));
    return id ? std::optional(std::to_string(*id)) : std::nullopt;
}

Json read_matrix(const Request& request, const Visit& visit, std::optional<std::string> taken_as) {
    const auto id = matrix_in(request);
    return id ? visit.ask("risk/matrix", {{"matrix", *id}, {"request", request.id}, {"taken_as", std::move(taken_as)}})
              : Json{};
}

std::set<std::string> codes_of(const Json& found) {
    std::set<std::string> codes;
    for (const auto& code : found.at("codes")) codes.insert(code.get<std::string>());
    return codes;
}

Kept keep_cells(const Request& request, const Visit& visit,
                const std::function<risk::Merged(const Json& found)>& merged) {
    constexpr int most_tries = 8;
    const auto id = matrix_in(request);
    for (int tries = 0; tries < most_tries; ++tries) {
        const auto found = id ? visit.ask("risk/read_cells", {{"matrix", *id}}) : Json{};
        if (found.is_null()) return {.there = false};
        if (!found.at("open").get<bool>()) return {.open = false};
        Kept kept{.merged = merged(found)};
        if (kept.merged.saved.empty()) return kept;
        const auto answer =
            visit.ask("risk/save_cells", {{"matrix", *id},
                                          {"version", std::to_string(found.at("version").get<std::int64_t>())},
                                          {"cells", risk::to_json(kept.merged.cells).dump()}});
        if (answer.is_null()) return {.there = false};
        if (answer.contains("closed")) return {.open = false};
        if (answer.contains("saved")) return kept;
    }
    throw std::runtime_error("Expected to save a matrix within a few tries, but it changed each time");
}

}  // namespace bolwerk::web

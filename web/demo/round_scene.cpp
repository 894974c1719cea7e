#include "web/demo/round_scene.hpp"

#include <array>
#include <stdexcept>

#include "db/case_store.hpp"
#include "workflows/risk_round/cells.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

struct Ground {
    std::string_view rin, place, coordinator;
    std::string_view municipal, police;  ///< how far each side is
};
constexpr std::array parks{Ground{"F301", "GM9901", "sofie", "submitted", "submitted"},
                           Ground{"F302", "GM9901", "sofie", "submitted", "begun"},
                           Ground{"F305", "GM9902", "omar", "submitted", "submitted"},
                           Ground{"F306", "GM9902", "omar", "begun", "submitted"},
                           Ground{"F309", "GM9903", "bente", "submitted", "submitted"},
                           Ground{"F310", "GM9903", "bente", "", "submitted"}};

constexpr std::string_view example = "Voorbeeld in een verzonnen gebied: gezien bij een schouw.";

/// Varies with park, side and indicator, and stays the same each time.
risk::Cell answer_of(std::size_t park, bool police, std::size_t indicator, const std::string& by) {
    const auto number = (park * 7 + indicator * 5 + (police ? 3 : 0) + park * indicator) % 9;
    risk::Cell cell{.version = 1, .by = by};
    cell.answer = number < 3   ? "0"
                  : number < 5 ? "1"
                  : number < 6 ? "2"
                  : number < 7 ? "3"
                               : std::string(risk::no_sight);
    if (cell.answer != "0" && cell.answer != risk::no_sight) cell.source = police ? "B" : "A";
    if (cell.answer == "2" || cell.answer == "3") cell.why = example;
    return cell;
}

Json cells_of(const Json& codes, std::size_t park, bool police, bool whole, const std::string& by) {
    risk::Cells cells;
    const auto most = whole ? codes.size() : codes.size() / 3;
    for (std::size_t i = 0; i < most; ++i) cells[codes[i].get<std::string>()] = answer_of(park, police, i, by);
    return risk::to_json(cells);
}

/// The case after one step of one person on one day.
std::int64_t does(db::Pool& pool, const engine::Rules& rules, std::int64_t person, std::int64_t subject,
                  std::optional<engine::Opening> opening, const std::string& action, Json input, engine::Moment at) {
    db::CaseStore store(pool);
    const auto outcome = engine::perform(store, rules,
                                         {.ask = {.asker = {.person = person},
                                                  .id = subject,
                                                  .opening = std::move(opening),
                                                  .once_key = "demonstration round " + action},
                                          .action = action,
                                          .input = std::move(input)},
                                         at);
    if (const auto* done = std::get_if<engine::Performed>(&outcome)) return done->id;
    throw std::runtime_error("Expected the demonstration to " + action + " a risk round, but it was refused");
}

Json answer_rows(const Cast& cast, const Json& codes) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < parks.size(); ++i)
        for (const bool police : {false, true}) {
            const auto state = police ? parks[i].police : parks[i].municipal;
            if (state.empty()) continue;
            rows.push_back(
                {{"rin", parks[i].rin},
                 {"side", police ? "police" : "municipality"},
                 {"state", state},
                 {"person", cast.person(police ? "tim" : parks[i].coordinator)},
                 {"cells", cells_of(codes, i, police, state == "submitted", police ? "Tim Vogel" : "de gemeente")}});
        }
    return rows;
}

Json matrix_rows(const Cast& cast) {
    Json rows = Json::array();
    for (const auto& park : parks) {
        const auto municipal = cast.organisation(park.place), police = cast.organisation("pol-vz");
        rows.push_back({{"rin", park.rin}, {"side", "municipality"}, {"organisation", municipal}, {"other", police}});
        rows.push_back({{"rin", park.rin}, {"side", "police"}, {"organisation", police}, {"other", municipal}});
    }
    return rows;
}

}  // namespace

void put_round(db::Pool& pool, const engine::Rules& rules, const Cast& cast, engine::Moment now) {
    using std::chrono::days;
    const auto lead = cast.person("yara");
    const auto round =
        does(pool, rules, lead, 0,
             engine::Opening{.workflow = "risk_round", .organisation = cast.organisation("dto-vz")}, "begin",
             {{"title", "Risicoronde verzonnen district"},
              {"indicator_set", "1"},
              {"basis", "area_scan"},
              {"basis_reference", nullptr},
              {"purpose", "Kiezen van terreinen voor een gezamenlijke aanpak (voorbeeld)"}},
             now - days{30});
    const auto id = std::to_string(round);
    pool.ask("demo/put_matrices", {{"case", id}, {"rows", matrix_rows(cast)}});
    does(pool, rules, lead, round, std::nullopt, "open_entry", {{"respond_by", nullptr}}, now - days{28});
    const auto set = pool.ask_json("indicator/public", {}).at("set");
    Json codes = Json::array();
    for (const auto& one : set.at("indicators")) codes.push_back(one.at("code"));
    pool.ask("demo/put_answers",
             {{"case", id}, {"rows", answer_rows(cast, codes)}, {"at", engine::iso(now - days{4})}});
}

}  // namespace bolwerk::web

#include "web/reports/take_snapshot.hpp"

#include "workflows/progress_report/figures.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using Parameters = std::vector<db::Parameter>;

Json answer(db::Pool& pool, std::string_view query, const Parameters& parameters) {
    const auto text = pool.lease()->ask(query, std::span<const db::Parameter>(parameters));
    return text ? Json::parse(*text) : Json{};
}

/// `who` is what the two queries need to know of whoever asks.
std::optional<std::int64_t> taken(db::Pool& pool, std::string_view ground_query, std::string_view keep_query,
                                  Parameters asked, const db::Parameter& who, engine::Moment now,
                                  std::optional<engine::Date> since = {}) {
    if (who.name == "session") asked.push_back(who);
    auto ground = answer(pool, ground_query, asked);
    if (ground.is_null() || ground.at("organisation").is_null()) return std::nullopt;
    if (since) ground["since"] = engine::iso(*since);
    const auto figures = workflows::report::take_figures(ground);
    if (who.name != "session") asked.push_back(who);
    asked.emplace_back("at", engine::iso(now));
    asked.emplace_back("figures", figures.figures);
    asked.emplace_back("public_figures", figures.public_figures);
    asked.emplace_back("annex", figures.annex);
    asked.emplace_back("counted", figures.counted);
    const auto kept = answer(pool, keep_query, asked);
    return kept.is_null() ? std::nullopt : std::optional(kept.get<std::int64_t>());
}

}  // namespace

std::optional<std::int64_t> take_snapshot(const Visit& visit, std::int64_t organisation, engine::Date day,
                                          std::optional<engine::Date> since) {
    return taken(visit.site.pool, "report/ground", "report/keep",
                 {{"organisation", organisation}, {"day", engine::iso(day)}}, {"session", visit.session}, visit.now,
                 since);
}

std::optional<std::int64_t> take_snapshot_for(db::Pool& pool, std::int64_t person, std::int64_t organisation,
                                              engine::Date day, engine::Moment now) {
    return taken(pool, "report/ground_as_bolwerk", "report/keep_as_bolwerk",
                 {{"organisation", organisation}, {"day", engine::iso(day)}}, {"person", person}, now);
}

}  // namespace bolwerk::web

#include "web/pages/admin/mail_view.hpp"

#include "engine/local_time.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string moment_text(const Json& moment, engine::Date today) {
    return moment.is_null() ? std::string()
                            : near_moment(engine::parse_moment(moment.get<std::string>()).value(), today);
}

Json figures_of(const Json& found, engine::Date today) {
    const auto oldest = moment_text(found.at("oldest"), today);
    const auto incidents = found.at("incidents").get<std::int64_t>();
    return Json::array(
        {count_figure("Vandaag verstuurd", found.at("sent_today"), ""),
         count_figure("Wacht", found.at("waiting"), oldest.empty() ? "niets wacht" : "oudste van " + oldest),
         count_figure("Vraagt hulp", found.at("incidents"), incidents == 0 ? "" : "kijk bij Storingen", incidents > 0),
         count_figure("Adressen die weigeren", Json(found.at("refused").size()), "", !found.at("refused").empty())});
}

Json refused_of(const Json& found, engine::Date today) {
    Json rows = Json::array();
    for (const auto& one : found.at("refused"))
        rows.push_back({{"name", one.at("name")},
                        {"address", one.at("address")},
                        {"since", moment_text(one.at("since"), today)},
                        {"code", one.at("reply")},
                        {"again_href", "/beheer/mail/adressen/" + std::to_string(one.at("id").get<std::int64_t>())}});
    return rows;
}

/// What the server said last, as a sentence, and when it is tried again.
std::string problem_text(const Json& found, engine::Moment now, engine::Date today) {
    if (found.at("failing_since").is_null()) return {};
    auto text = found.at("problem").get<std::string>() + " Dit duurt sinds " +
                moment_text(found.at("failing_since"), today) + ".";
    const auto retry = engine::parse_moment(found.at("retry_at").get<std::string>());
    return text + (retry && *retry > now ? " Bolwerk probeert het weer om " + engine::local_clock(*retry) + "."
                                         : " Bolwerk probeert het nu weer.");
}

}  // namespace

Json mail_status_view(const Json& found, engine::Moment now, engine::Date today) {
    const bool on = found.at("server").is_string();
    const auto problem = on ? problem_text(found, now, today) : std::string();
    const auto refused = refused_of(found, today);
    Json facts = Json::array();
    if (on)
        facts = Json::array({fact("Mailserver", text_of(found, "server")), fact("Afzender", text_of(found, "sender")),
                             fact("Overzichten", "elke dag om " + found.at("digest_at").get<std::string>()),
                             fact("Per persoon", "hoogstens " + std::to_string(found.at("most_an_hour").get<int>()) +
                                                     " e-mails per uur; de rest komt in het dagoverzicht")});
    const auto minutes = found.at("letters_wait_minutes").get<int>();
    facts.push_back(fact(
        "Brieven", minutes == 0
                       ? "gaan meteen weg: een stap is niet terug te nemen"
                       : "wachten " + std::to_string(minutes) +
                             " minuten: zo lang kan wie de stap zette die terugnemen. Een organisatie kan dit zelf "
                             "anders instellen, bij Huisstijl"));
    return {{"is_on", on},        {"has_problem", !problem.empty()},
            {"problem", problem}, {"figures", figures_of(found, today)},
            {"facts", facts},     {"has_refused", !refused.empty()},
            {"refused", refused}};
}

}  // namespace bolwerk::web

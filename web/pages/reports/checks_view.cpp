#include "web/pages/reports/checks_view.hpp"

#include <span>

#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"
#include "workflows/checks.hpp"
#include "workflows/park_record/scorecard.hpp"
#include "workflows/progress_report/check_figures.hpp"
#include "workflows/signal_words.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace report = workflows::report;

std::int64_t count_in(const Json& row, const char* key) { return row.at(key).get<std::int64_t>(); }

Json check_row(const workflows::CheckKind& kind, const Json& kinds, const ReportPart& part) {
    Json row{{"title", kind.title}};
    for (const auto& one : kinds) {
        if (one.at("code") != kind.code) continue;
        for (const auto* stage : {"planned", "running", "done"}) {
            row[std::string(stage) + "_count"] = one.at(stage);
            row[std::string(stage) + "_href"] = cases_href(part, "check." + std::string(kind.code) + "." + stage);
        }
    }
    return row;
}

Json labelled(const Json& rows, std::span<const engine::Choice> words) {
    Json all = Json::array();
    for (const auto& word : words)
        for (const auto& row : rows)
            if (row.at("id") == word.value)
                all.push_back({{"label", word.label}, {"value", kept_back_text(row.at("count"))}});
    return all;
}

std::string in_tenths(std::int64_t tenths) { return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10); }

}  // namespace

Json checks_view(const Json& figures, const ReportPart& part) {
    const auto checks = figures.value("checks", Json());
    if (!checks.is_object()) return Json::array();
    Json rows = Json::array();
    for (const auto& kind : workflows::check_kinds()) rows.push_back(check_row(kind, checks.at("kinds"), part));
    const auto& after = checks.at("follow_up");
    return Json::array(
        {{{"rows", std::move(rows)},
          {"follow_up_label", "Handhaving daarna (last onder dwangsom of bestuursdwang, sluiting)"},
          {"days_text", "In de periode is op " + counted(count_in(checks, "days"), "dag", "dagen") +
                            " gecontroleerd, op " + counted(count_in(checks, "parks"), "terrein", "terreinen") + "."},
          {"follow_up_text", std::to_string(count_in(after, "planned")) + " gepland, " +
                                 std::to_string(count_in(after, "running")) + " lopend en " +
                                 std::to_string(count_in(after, "done")) + " in de periode uitgevoerd"},
          {"follow_up_href", cases_href(part, "check.follow_up.done")}}});
}

Json signals_view(const Json& figures) {
    const auto signals = figures.value("signals", Json());
    if (!signals.is_object()) return Json::array();
    const auto& total = signals.at("total");
    const bool split = !signals.at("channels").empty();
    const auto period = day_text(signals.at("from")) + " tot en met " + day_text(signals.at("until"));
    const auto total_text = total.is_null()
                                ? std::string("minder dan vijf signalen binnen. Meer is daar niet van te zeggen")
                            : total == 0 ? std::string("geen signalen binnen")
                                         : std::to_string(total.get<std::int64_t>()) + " signalen binnen";
    return Json::array(
        {{{"total_text", total_text},
          {"sentence", "Van " + period + " kwamen " + total_text + "."},
          {"why",
           "Over het laatste halve jaar dat op de peildatum voorbij was. Een aantal onder de vijf noemen wij "
           "niet, en ook niet wat daaruit is af te leiden."},
          {"has_split", split},
          {"channels", labelled(signals.at("channels"), workflows::signal_channels())},
          {"triage", labelled(signals.at("triage"), workflows::signal_times())}}});
}

Json scores_view(const Json& figures) {
    Json rows = Json::array();
    for (const auto& one : figures.value("scores", Json::array())) {
        const auto* theme = workflows::ibis::future_theme(text_of(one, "theme"));
        const auto tenths = count_in(one, "tenths");
        rows.push_back({{"title", theme == nullptr ? text_of(one, "theme") : std::string(theme->label)},
                        {"mean", in_tenths(tenths)},
                        {"parks", count_in(one, "parks")},
                        {"newest", day_text(one.at("newest"))},
                        {"points", static_cast<double>(tenths) / 10},
                        {"bar", bar_of({{"score", tenths, colour::dark}}, workflows::ibis::highest_score * 10)}});
    }
    return rows;
}

Json privacy_view(const Json& figures) {
    const auto privacy = figures.value("privacy", Json());
    Json rows = Json::array();
    if (!privacy.is_object()) return rows;
    for (const auto& [key, title] :
         {std::pair{"designations", "Aanwijzingen waarop het delen van gegevens rust"},
          std::pair{"analyses", "Analyses die met gemeenten en politie zijn gedeeld en nog gelden"},
          std::pair{"told_back", "Waarvan het afgelopen jaar is teruggemeld wat zij opleverden"},
          std::pair{"waiting", "Waarvan de jaarlijkse terugmelding te laat is"},
          std::pair{"destroyed", "Dossiers die in de periode zijn vernietigd"}})
        rows.push_back({{"title", title}, {"count", kept_back_text(privacy.at(key))}});
    return rows;
}

}  // namespace bolwerk::web

#include "web/pages/risk/view_rows.hpp"

#include "engine/local_time.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The form in which something left, as query view_log/list names it.
std::string form_of_copy(const std::string& taken_as) {
    if (taken_as == "print") return "afdruk";
    if (taken_as == "letter") return "brief als PDF";
    if (taken_as == "word") return "brief in Word";
    if (taken_as == "file") return "bestand";
    if (taken_as == "dossier") return "dossier als ZIP";
    if (taken_as == "log") return "regel van dit logboek";
    return taken_as == "list" ? "regel van een lijst" : "matrix in Excel";
}

}  // namespace

std::string text_of_taking(const Json& one) {
    if (one.at("taken_as").is_null()) return {};
    return "Uitgifte " + std::to_string(one.at("taking_out").get<std::int64_t>()) + ", " +
           form_of_copy(text_of(one, "taken_as"));
}

Json view_row(const Json& one, engine::Date today) {
    const auto taken = text_of_taking(one);
    return {{"was_taken", !taken.empty()},
            {"taken_text", taken},
            {"was_listed", one.at("listed")},
            {"has_case", one.at("readable")},
            {"at", near_moment(engine::parse_moment(text_of(one, "at")).value(), today)},
            {"who", one.at("who")},
            {"organisation", text_of(one, "organisation")},
            {"number", text_of(one, "number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"what", one.at("what")},
            {"purpose", one.at("purpose")},
            {"level", "V" + std::to_string(one.at("level").get<int>())}};
}

}  // namespace bolwerk::web

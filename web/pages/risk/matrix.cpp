#include "engine/may_hold.hpp"
#include "web/app/json_fields.hpp"
#include "web/pages/risk/matrix_form.hpp"
#include "web/pages/risk/matrix_keeping.hpp"
#include "web/pages/risk/matrix_view.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/print_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

/// What did not get in, by the code of its cell or the name of its field: every sentence.
std::vector<engine::FieldError> not_in(const MatrixTry& tried) {
    std::vector<engine::FieldError> errors;
    for (const auto& code : tried.conflicts) errors.push_back({code, "Iemand anders heeft dit intussen ingevuld."});
    for (const auto& [code, sentences] : tried.wrong)
        for (const auto& sentence : sentences) errors.push_back({code, sentence});
    if (tried.hasty) errors.push_back({"zeker", "Overal staat nul, binnen een minuut. Bevestig dat het zo is."});
    if (!tried.not_returned.empty()) errors.push_back({"reden", tried.not_returned});
    return errors;
}

Response matrix_page(const Request& request, const Visit& visit, const MatrixTry& tried = {}) {
    const auto found = read_matrix(request, visit, print_asked(request));
    if (found.is_null() || (!tried.not_returned.empty() && !found.at("may_return").get<bool>()))
        return not_found(request, visit);
    const bool overtaken = tried.wrong.empty() && !tried.hasty && tried.not_returned.empty();
    const int status = tried.good() ? 200 : overtaken ? 409 : 422;
    auto values = matrix_view(found, tried, visit.today);
    if (request.wants_json() && !tried.good())
        return Response::problem(status, text_of(values, "error_title"), "Verbeter wat hier staat.",
                                 {{"fields", fields_for_programs(not_in(tried))}});
    values["print"] = print_view(3, "/matrices/" + *matrix_in(request), found.at("taken"));
    return page(request, visit, "risk/matrix", std::move(values), status);
}

/// What cannot be kept goes no further; the rest is kept all the same.
std::vector<risk::Change> keepable(MatrixTry& tried) {
    std::vector<risk::Change> all;
    for (const auto& change : tried.changes) {
        if (auto wrong = risk::cannot_be_kept(change.cell); !wrong.empty())
            tried.wrong[change.code] = {std::move(wrong)};
        else
            all.push_back(change);
    }
    return all;
}

/// Each cell on its own: what can be kept is.
Kept keep(const Request& request, const Visit& visit, MatrixTry& tried) {
    return keep_cells(request, visit, [&](const Json& found) {
        tried = {.changes = changes_in(request.form, codes_of(found))};
        auto merged =
            risk::merge(risk::cells_from_json(found.at("cells")), keepable(tried), text_of(visit.person, "name"));
        tried.conflicts = merged.conflicts;
        return merged;
    });
}

/// For the page that saves each cell by itself.
Response as_program(const MatrixTry& tried, const Kept& kept) {
    Json saved = Json::array(), conflicts = Json::array();
    const auto kept_cell = [&](const std::string& code) {
        const auto found = kept.merged.cells.find(code);
        return found == kept.merged.cells.end() ? risk::Cell{} : found->second;
    };
    for (const auto& code : kept.merged.saved) {
        const auto cell = kept_cell(code);
        saved.push_back({{"code", code}, {"version", cell.version}, {"mark", mark_of(cell)}});
    }
    for (const auto& code : tried.conflicts) {
        const auto cell = kept_cell(code);
        conflicts.push_back({{"code", code},
                             {"answer", cell.answer},
                             {"source", cell.source},
                             {"why", cell.why},
                             {"by", cell.by},
                             {"version", cell.version},
                             {"mark", mark_of(cell)}});
    }
    Json told{{"saved", saved}, {"conflicts", conflicts}};
    if (tried.good()) return Response::json(told);
    told["fields"] = fields_for_programs(not_in(tried));
    return Response::problem(tried.wrong.empty() ? 409 : 422, "Niet alles is bewaard",
                             "Wat onder saved staat, is bewaard. De rest niet.", told);
}

}  // namespace

Response show_matrix(const Request& request, Visit& visit) { return matrix_page(request, visit); }

Response save_matrix(const Request& request, Visit& visit) {
    MatrixTry tried;
    const auto kept = keep(request, visit, tried);
    if (!kept.there) return not_found(request, visit);
    if (!kept.open) return refusal(request, visit, too_late);
    if (request.wants_json()) return as_program(tried, kept);
    if (!tried.good()) return matrix_page(request, visit, tried);
    const auto anchor = request.form.has("domein") ? "#d-" + std::string(request.form["domein"]) : std::string();
    return redirect_with("/matrices/" + *matrix_in(request) + anchor, "ok", "Bewaard.");
}

Response submit_matrix(const Request& request, Visit& visit) {
    const auto id = matrix_in(request);
    const auto found = id ? visit.ask("risk/read_cells", {{"matrix", *id}}) : Json{};
    if (found.is_null()) return not_found(request, visit);
    const auto cells = risk::cells_from_json(found.at("cells"));
    MatrixTry tried{.wrong = risk::lacking(codes_of(found), cells), .submitting = true};
    tried.hasty = tried.wrong.empty() && request.form["zeker"] != "ja" &&
                  risk::looks_hasty(cells, found.at("seconds").is_null() ? 0 : found.at("seconds").get<std::int64_t>());
    if (!tried.good()) return matrix_page(request, visit, tried);
    const auto answer = visit.ask(
        "risk/submit", {{"matrix", *id}, {"version", std::to_string(found.at("version").get<std::int64_t>())}});
    if (answer.is_null()) return not_found(request, visit);
    if (answer.contains("closed")) return refusal(request, visit, too_late);
    if (answer.contains("overtaken"))
        return refusal(request, visit,
                       "Een collega wijzigde de matrix op dit moment. Kijk de matrix na en dien opnieuw in.");
    return done(request, "/matrices/" + *id, "De matrix is ingediend.");
}

Response return_matrix(const Request& request, Visit& visit) {
    const auto id = matrix_in(request);
    if (!id) return not_found(request, visit);
    const auto because = std::string(request.form["reden"]);
    const std::string wrong = because.size() < 10 ? "Leg in ten minste 10 tekens uit waarom u de matrix teruggeeft."
                                                  : engine::why_not_there(because, engine::MayHold::parks_only);
    if (!wrong.empty()) return matrix_page(request, visit, {.return_reason = because, .not_returned = wrong});
    const auto answer = visit.ask("risk/return", {{"matrix", *id}, {"because", because}});
    if (answer.is_null()) return not_found(request, visit);
    if (answer.contains("closed"))
        return refusal(request, visit,
                       "Deze matrix kan niet worden teruggegeven: zij is niet ingediend, of de adviezen van de ronde "
                       "zijn al uitgebracht.");
    return done(request, "/matrices/" + *id, "De matrix is teruggegeven.");
}

}  // namespace bolwerk::web

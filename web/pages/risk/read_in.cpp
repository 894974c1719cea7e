#include <optional>

#include "web/app/json_fields.hpp"
#include "web/export/copy_mark.hpp"
#include "web/files/upload_check.hpp"
#include "web/pages/risk/matrix_form.hpp"
#include "web/pages/risk/matrix_keeping.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/risk/read_in_view.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/print_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

/// A matrix with 2,000 characters at every indicator is a tenth of this.
constexpr std::size_t largest_matrix = 2 * 1024 * 1024;

/// What to answer whoever does not fill in this matrix now; nothing for who does. It does not count as a look.
std::optional<Response> stands_in_the_way(const Request& request, const Visit& visit) {
    const auto id = matrix_in(request);
    const auto own = id ? visit.ask("risk/read_cells", {{"matrix", *id}}) : Json{};
    if (own.is_null()) return not_found(request, visit);
    if (!own.at("open").get<bool>()) return refusal(request, visit, too_late);
    return std::nullopt;
}

/// By the address of its cell in the file, or the question that was not answered.
std::vector<engine::FieldError> not_in(const ReadIn& read) {
    std::vector<engine::FieldError> errors;
    for (const auto& one : read.errors) errors.push_back({one.address.empty() ? "bestand" : one.address, one.sentence});
    for (const auto& code : read.undecided) errors.push_back({"k." + code, "Kies welk antwoord blijft."});
    return errors;
}

Response read_in_page(const Request& request, const Visit& visit, const Json& found, const ReadIn& read) {
    auto values = read_in_view(found, read);
    values["print"] = print_view(3, "/matrices/" + *matrix_in(request));
    const bool conflict = read.is_read && values.at("has_conflicts").get<bool>();
    const int status = values.at("has_errors").get<bool>() ? 422 : conflict ? 409 : 200;
    if (request.wants_json() && status == 422)
        return Response::problem(422, text_of(values, "error_title"), "Er is niets gewijzigd.",
                                 {{"fields", fields_for_programs(not_in(read))},
                                  {"conflicts", values.at("conflicts")},
                                  {"changes", values.at("changes")}});
    return page(request, visit, "risk/read_in", std::move(values), status);
}

std::optional<std::string> refuse_file(const Request& request) {
    if (request.uploads.empty()) return "Kies eerst het bestand met de matrix.";
    const auto& upload = request.uploads.front();
    if (const auto sentence = refuse_upload(upload)) return sentence;
    if (upload.bytes.size() > largest_matrix) return "Dit bestand is te groot voor een matrix: ten hoogste 2 MB.";
    if (scan(upload.bytes) == "infected") return "In dit bestand zit een virus.";
    return std::nullopt;
}

ReadIn read_file(const Request& request, const Json& found) {
    if (const auto sentence = refuse_file(request)) return {.is_read = true, .errors = {{"", *sentence}}};
    const auto sheets =
        read_workbook(request.uploads.front().bytes, {std::string(matrix_sheet), std::string(passport_sheet)});
    if (!sheets) return {.is_read = true, .errors = {{"", std::string(sheets.error().reasons.front().sentence)}}};
    auto reading = read_matrix_sheets(sheets->at(0), sheets->at(1), found);
    return {.is_read = true,
            .changes = std::move(reading.changes),
            .rows = std::move(reading.rows),
            .errors = std::move(reading.errors)};
}

/// What the person confirmed: without what a colleague's answer was chosen over.
ReadIn confirmed(const Request& request, const std::set<std::string>& codes) {
    ReadIn read{.is_read = true};
    for (auto& change : changes_in(request.form, codes)) {
        const auto choice = request.form["k." + change.code];
        if (choice == "collega") continue;
        if (request.form.has("q." + change.code) && choice != "bestand") {
            read.undecided.insert(change.code);
            change.made_from = -1;  // Still a question: whatever stands there is not what this was made from.
        }
        if (auto wrong = risk::cannot_be_kept(change.cell); !wrong.empty())
            read.errors.push_back({change.code, std::move(wrong)});
        read.changes.push_back(std::move(change));
    }
    return read;
}

}  // namespace

Response download_matrix(const Request& request, Visit& visit) {
    if (auto answer = stands_in_the_way(request, visit)) return std::move(*answer);
    const auto found = read_matrix(request, visit, "matrix");
    const auto taken = taken_out(found.is_null() ? found : found.at("taken"));
    if (!taken) return not_found(request, visit);
    const auto mark = copy_mark(*taken) + " Doel: " + text_of(found, "purpose");
    return Response::file(text_of(found, "number") + "-matrix-" + *matrix_in(request) + ".xlsx",
                          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          workbook_to_fill_in(matrix_sheets(found, mark), mark));
}

Response show_read_in(const Request& request, Visit& visit) {
    if (auto answer = stands_in_the_way(request, visit)) return std::move(*answer);
    return read_in_page(request, visit, read_matrix(request, visit), {});
}

Response preview_read_in(const Request& request, Visit& visit) {
    if (auto answer = stands_in_the_way(request, visit)) return std::move(*answer);
    const auto found = read_matrix(request, visit);
    return read_in_page(request, visit, found, read_file(request, found));
}

Response read_in(const Request& request, Visit& visit) {
    ReadIn read;
    const auto kept = keep_cells(request, visit, [&](const Json& found) {
        read = confirmed(request, codes_of(found));
        auto merged =
            risk::merge(risk::cells_from_json(found.at("cells")), read.changes, text_of(visit.person, "name"));
        const bool whole = merged.conflicts.empty() && read.errors.empty() && read.undecided.empty();
        if (!whole) merged.saved.clear();  // All of it or nothing.
        return merged;
    });
    if (!kept.there) return not_found(request, visit);
    if (!kept.open) return refusal(request, visit, too_late);
    const auto& saved = kept.merged.saved;
    if (saved.empty() && !read.changes.empty()) {
        const auto found = read_matrix(request, visit);
        return found.is_null() ? not_found(request, visit) : read_in_page(request, visit, found, read);
    }
    if (saved.empty()) return done(request, "/matrices/" + *matrix_in(request), "Er is niets veranderd.");
    return done(request, "/matrices/" + *matrix_in(request),
                "Ingelezen: " + std::to_string(saved.size()) + (saved.size() == 1 ? " antwoord." : " antwoorden."));
}

}  // namespace bolwerk::web

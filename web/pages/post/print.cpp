#include "web/documents/print_batch.hpp"
#include "web/documents/renderer.hpp"
#include "web/log/log.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/pages/post/chosen.hpp"
#include "web/pages/post/pages.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::chrono::days printed_ahead{7};

/// What goes into one batch: a row of the checklist for each addressee, and the letters in the same order.
struct PrintBatch {
    Json rows = Json::array();
    std::vector<std::string> letters;
    int pages = 0;
};

void judge_day(ChosenPost& chosen, const Visit& visit) {
    const auto day = chosen.form.date("dag");
    if (day && *day > engine::iso(visit.today + printed_ahead))
        chosen.form.refuse("dag", "Print brieven ten hoogste een week vooruit.");
}

/// The ids of the chosen decisions as they go out on that day; those that cannot are errors of the form.
Json dated_letters(ChosenPost& chosen, const Visit& visit) {
    Json ids = Json::array();
    for (const auto& number : chosen.decisions) {
        const auto dated = visit.ask("post/date_decisions", {{"number", number}, {"day", chosen.day()}});
        if (dated.is_null())
            chosen.form.refuse("", number +
                                       ": dit besluit kan niet op die dag op de post. Het is later ondertekend, of "
                                       "het is al bekendgemaakt.");
        else
            ids.insert(ids.end(), dated.begin(), dated.end());
    }
    return ids;
}

void add_letter(PrintBatch& batch, Json& row, std::int64_t id, const Visit& visit) {
    const auto letter =
        make_now(visit, id) ? visit.ask("document/fetch", {{"id", id}, {"taking", std::nullopt}}) : Json();
    if (letter.is_null()) throw NoPdf("Expected a letter to print, but it cannot be made now");
    batch.letters.push_back(bytes_of(letter));
    const auto pages = pages_of(batch.letters.back());
    row["pages"] = row.at("pages").get<int>() + pages;
    batch.pages += pages;
}

/// A decision that was in the portal before its e-mail came back was made known then: the paper begins no new term.
std::string note_of(const Json& found, bool has_letters) {
    if (!has_letters) return "Geen brief in Bolwerk: print het bericht zelf.";
    const auto day = engine::parse_iso_date(text_of(found, "known_on"));
    return day ? "Op " + engine::medium_date(*day) +
                     " al bekendgemaakt in het portaal. De laatste dag voor bezwaar telt vanaf die dag."
               : std::string();
}

void add_row(PrintBatch& batch, const Json& found, const Json& ids, const Visit& visit) {
    Json lines = Json::array();
    for (const auto& line : found.at("lines")) lines.push_back({{"line", line}});
    Json row{{"number", found.at("number")},
             {"title", found.at("title")},
             {"addressee", found.at("addressee")},
             {"lines", lines},
             {"pages", 0},
             {"note", note_of(found, !ids.empty())}};
    for (const auto& id : ids) add_letter(batch, row, id.get<std::int64_t>(), visit);
    row["pages"] = std::to_string(row.at("pages").get<int>());
    batch.rows.push_back(std::move(row));
}

PrintBatch batch_of(const Json& letters, const Json& messages, const Visit& visit) {
    PrintBatch batch;
    const auto found = visit.ask("post/print", {{"letters", letters}, {"items", messages}});
    for (const auto& one : found.at("letters")) add_row(batch, one, Json::array({one.at("id")}), visit);
    for (const auto& one : found.at("messages")) add_row(batch, one, one.at("letters"), visit);
    return batch;
}

std::string paper(const Visit& visit, Renderer& press, const Json& values, std::string identifier) {
    return press.pdf(visit.site.templates.render("post/paper", values),
                     {.identifier = std::move(identifier), .created = engine::iso(visit.now)});
}

/// The checklist and the letters, each on a sheet of its own when both sides are printed.
std::string whole(const PrintBatch& batch, const engine::Date day, const Visit& visit, Renderer& press) {
    const auto checklist = paper(visit, press,
                                 {{"is_list", true},
                                  {"day_text", engine::long_date(day)},
                                  {"person", visit.person.value("name", "")},
                                  {"count", std::to_string(batch.rows.size())},
                                  {"pages", std::to_string(batch.pages)},
                                  {"rows", batch.rows}},
                                 "post-" + engine::iso(day));
    const auto blank = paper(visit, press, {{"is_list", false}}, "post-leeg");
    std::vector<std::string> parts;
    const auto add = [&](const std::string& pdf) {
        parts.push_back(pdf);
        if (pages_of(pdf) % 2 == 1) parts.push_back(blank);
    };
    add(checklist);
    for (const auto& letter : batch.letters) add(letter);
    return joined(parts);
}

}  // namespace

Response print_letters(const Request& request, Visit& visit, Renderer& press) {
    auto chosen = chosen_in(request);
    judge_day(chosen, visit);
    const auto letters = chosen.form.good() ? dated_letters(chosen, visit) : Json::array();
    if (!chosen.form.good()) return post_page(request, visit, chosen);
    try {
        visit.ask("post/date_messages", {{"items", chosen.messages}, {"day", chosen.day()}});
        const auto batch = batch_of(letters, chosen.messages, visit);
        auto pdf = whole(batch, engine::parse_iso_date(chosen.day()).value(), visit, press);
        visit.ask("post/note_printed", {{"letters", letters}, {"items", chosen.messages}});
        return Response::file("brieven-" + chosen.day() + ".pdf", "application/pdf", std::move(pdf));
    } catch (const db::DatabaseError&) {
        throw;
    } catch (const std::runtime_error& problem) {
        log_event(LogLevel::error, "batch_not_printed", {{"reason", problem.what()}});
        return error(request, visit, 503, "De brieven zijn nu niet te maken",
                     "Probeer het over een minuut opnieuw. Gaat het weer mis, print de brieven dan een voor een vanuit "
                     "de zaak.");
    }
}

}  // namespace bolwerk::web

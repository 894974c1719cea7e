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
    const auto letter = make_now(visit, id) == Making::made
                            ? visit.ask("document/fetch", {{"id", id}, {"taking", std::nullopt}})
                            : Json();
    if (letter.is_null()) throw NoPdf("Expected a letter to print, but it cannot be made now");
    batch.letters.push_back(bytes_of(letter));
    const auto pages = pages_of(batch.letters.back());
    row["pages"] = row.at("pages").get<int>() + pages;
    batch.pages += pages;
}

std::string paper(const Visit& visit, Renderer& press, const Json& values, std::string identifier) {
    return press.pdf(visit.site.templates.render("post/paper", values),
                     {.identifier = std::move(identifier), .created = engine::iso(visit.now)});
}

std::string day_of(const std::string& day) { return engine::medium_date(engine::parse_iso_date(day).value()); }

/// A decision that was in the portal before its e-mail came back: `until` is the last day for objection where that
/// counts from the post, and the letter itself names the one that counts from the portal.
std::string note_of(const Json& found, bool has_letters, const std::optional<std::string>& until) {
    if (!has_letters) return "Geen brief in Bolwerk: print het bericht zelf.";
    const auto known = text_of(found, "known_on");
    if (known.empty()) return {};
    return "Op " + day_of(known) + " al bekendgemaakt in het portaal. " +
           (until ? "De laatste dag voor bezwaar telt vanaf de dag op de post: " + day_of(*until) +
                        ". Doe het blad ervoor mee in de envelop."
                  : "De laatste dag voor bezwaar telt vanaf die dag.");
}

/// The sheet that goes in front of such a letter, with the last day that follows from the post.
void add_cover(PrintBatch& batch, Json& row, const Json& found, const std::string& until, const Visit& visit,
               Renderer& press) {
    batch.letters.push_back(paper(visit, press,
                                  {{"is_list", false},
                                   {"is_cover", true},
                                   {"number", row.at("number")},
                                   {"addressee", row.at("addressee")},
                                   {"lines", row.at("lines")},
                                   {"known_on", day_of(text_of(found, "known_on"))},
                                   {"until", day_of(until)}},
                                  "post-voorblad-" + row.at("number").get<std::string>()));
    row["pages"] = row.at("pages").get<int>() + 1;
    ++batch.pages;
}

/// How a batch is made: the last day for objection where it counts from the post, and by which press.
struct Making {
    std::optional<std::string> until;
    const Visit& visit;
    Renderer& press;
};

void add_row(PrintBatch& batch, const Json& found, const Json& ids, const Making& how) {
    Json lines = Json::array();
    for (const auto& line : found.at("lines")) lines.push_back({{"line", line}});
    Json row{{"number", found.at("number")},
             {"title", found.at("title")},
             {"addressee", found.at("addressee")},
             {"lines", lines},
             {"pages", 0},
             {"note", note_of(found, !ids.empty(), how.until)}};
    if (!ids.empty() && how.until && !text_of(found, "known_on").empty())
        add_cover(batch, row, found, *how.until, how.visit, how.press);
    for (const auto& id : ids) add_letter(batch, row, id.get<std::int64_t>(), how.visit);
    row["pages"] = std::to_string(row.at("pages").get<int>());
    batch.rows.push_back(std::move(row));
}

PrintBatch batch_of(const Json& letters, const Json& messages, const Making& how) {
    PrintBatch batch;
    const auto found = how.visit.ask("post/print", {{"letters", letters}, {"items", messages}});
    for (const auto& one : found.at("letters")) add_row(batch, one, Json::array({one.at("id")}), how);
    for (const auto& one : found.at("messages")) add_row(batch, one, one.at("letters"), how);
    return batch;
}

/// The checklist and the letters, each on a sheet of its own when both sides are printed.
std::string whole(const PrintBatch& batch, const engine::Date day, const Visit& visit, Renderer& press) {
    const auto checklist = paper(visit, press,
                                 {{"is_list", true},
                                  {"is_cover", false},
                                  {"day_text", engine::long_date(day)},
                                  {"person", visit.person.value("name", "")},
                                  {"count", std::to_string(batch.rows.size())},
                                  {"pages", std::to_string(batch.pages)},
                                  {"rows", batch.rows}},
                                 "post-" + engine::iso(day));
    const auto blank = paper(visit, press, {{"is_list", false}, {"is_cover", false}}, "post-leeg");
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
    auto chosen = chosen_in(request, visit);
    judge_day(chosen, visit);
    const auto letters = chosen.form.good() ? dated_letters(chosen, visit) : Json::array();
    if (!chosen.form.good()) return post_page(request, visit, chosen);
    try {
        visit.ask("post/date_messages", {{"items", chosen.messages}, {"day", chosen.day()}});
        const auto batch = batch_of(letters, chosen.messages, {chosen.objection_until(visit), visit, press});
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

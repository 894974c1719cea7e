#include "web/pages/post/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

const engine::Form& day_form() {
    static const engine::Form form{
        Field{.name = "dag",
              .label = "Op welke dag gingen de brieven op de post?",
              .kind = FieldKind::date,
              .help = "De dag waarop een besluit op de post ging, is de dag van bekendmaking."}};
    return form;
}

Json row_of(const Json& letter, const Visit& visit) {
    const auto since = engine::parse_moment(letter.at("created_at").get<std::string>()).value();
    const auto& posted = letter.at("posted_on");
    const auto id = std::to_string(letter.at("id").get<std::int64_t>());
    return {{"letter_id", id},
            {"addressee", letter.at("name")},
            {"organisation", letter.at("organisation")},
            {"subject", letter.at("text")},
            {"number", letter.at("number")},
            {"case_title", letter.at("title")},
            {"href", "/zaken/" + letter.at("number").get<std::string>()},
            {"why", letter.at("because") == "wanted" ? "koos voor post" : "e-mail kwam terug"},
            {"since", near_moment(since, visit.today)},
            {"posted_on", posted.is_null()
                              ? std::string()
                              : engine::medium_date(engine::parse_iso_date(posted.get<std::string>()).value())},
            {"posted_by", letter.at("posted_by")}};
}

Json rows_of(const Json& letters, const Visit& visit) {
    Json rows = Json::array();
    for (const auto& letter : letters) rows.push_back(row_of(letter, visit));
    return rows;
}

Response letters_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("post/list");
    const auto waiting = rows_of(found.at("waiting"), visit), posted = rows_of(found.at("posted"), visit);
    Json values{{"page_title", "Brieven voor de post"},
                {"has_waiting", !waiting.empty()},
                {"waiting", waiting},
                {"has_posted", !posted.empty()},
                {"posted", posted}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "post/list", std::move(values), form);
}

Json chosen(const Request& request) {
    Json letters = Json::array();
    for (const auto& [name, value] : request.form)
        if (const auto id = id_in(value); name == "brief" && id) letters.push_back(*id);
    return letters;
}

void judge(TypedForm& form, const Json& letters, const Visit& visit) {
    if (letters.empty()) form.refuse("", "Kruis aan welke brieven op de post gingen.");
    if (const auto day = form.date("dag"); day && *day > engine::iso(visit.today))
        form.refuse("dag", "Deze dag is nog niet geweest.");
}

}  // namespace

Response list_letters(const Request& request, Visit& visit) {
    return letters_page(request, visit, fresh(day_form(), {{"dag", {engine::iso(visit.today)}}}));
}

Response post_letters(const Request& request, Visit& visit) {
    auto form = typed(day_form(), request.form);
    const auto letters = chosen(request);
    judge(form, letters, visit);
    if (form.good()) try {
            const auto posted = visit.ask("post/confirm", {{"letters", letters}, {"day", form.text("dag")}})
                                    .at("posted")
                                    .get<std::int64_t>();
            return done(request, "/post",
                        posted == 1 ? std::string("De brief is verstuurd.")
                                    : std::to_string(posted) + " brieven zijn verstuurd.");
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error, {{"posted_after_it_was_made", "dag"}});
        }
    return letters_page(request, visit, form);
}

}  // namespace bolwerk::web

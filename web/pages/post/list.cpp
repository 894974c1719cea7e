#include <algorithm>

#include "web/app/once_key.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/post/chosen.hpp"
#include "web/pages/post/decisions.hpp"
#include "web/pages/post/pages.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/due_view.hpp"
#include "web/view/posted_view.hpp"
#include "workflows/objection/timeliness.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::size_t most_at_once = 100;

const engine::Form& day_form() {
    static const engine::Form form{
        Field{.name = "dag",
              .label = "Op welke dag gaan de brieven op de post?",
              .kind = FieldKind::date,
              .help = "De dag waarop een besluit op de post gaat, is de dag van bekendmaking. Vanaf de dag erna loopt "
                      "de termijn voor bezwaar."},
        Field{.name = "anders",
              .label = "Is een besluit niet met deze PDF geprint? Zeg hoe het is verstuurd",
              .required = false,
              .help = "Zo is later aan te tonen dat het besluit is verstuurd (Awb 3:41). Dit staat bij de brief.",
              .most = 200},
        Field{.name = "termijn",
              .label = "Een besluit stond al in het portaal. Vanaf wanneer telt de termijn voor bezwaar?",
              .kind = FieldKind::choice,
              .required = false,
              .choices = {{"post", "Vanaf de dag op de post"}, {"portaal", "Vanaf de dag in het portaal"}}},
        Field{.name = "termijn_reden",
              .label = "Waarom telt de termijn vanaf het portaal?",
              .required = false,
              .help = "Nodig als u dat kiest en uw organisatie het anders doet. Het staat daarna in de zaak.",
              .most = 300}};
    return form;
}

/// Of these fields only what is asked: the last two where a decision was known in the portal before.
void keep_asked(Json& fields, const Json& waiting) {
    if (std::ranges::any_of(waiting, [](const Json& one) { return one.at("known_on").is_string(); })) return;
    fields.erase(fields.begin() + 2, fields.end());
}

/// What is kept in the case about it.
std::string term_reason(const ChosenPost& chosen) {
    const auto told = chosen.form.text("termijn_reden");
    if (!told.empty()) return told;
    return chosen.counts_from_portal() ? "het besluit stond al voor de ontvanger klaar in het portaal."
                                       : "niet zeker is dat de ontvanger eerder van het besluit hoorde.";
}

std::string usual_term(const Visit& visit) { return visit.ask("post/usual_term").get<std::string>(); }

std::string day_text(const Json& day) {
    return day.is_null() ? "" : engine::medium_date(engine::parse_iso_date(day.get<std::string>()).value());
}

std::string moment_text(const Json& at, const Visit& visit) {
    return near_moment(engine::parse_moment(at.get<std::string>()).value(), visit.today);
}

Json message_row(const Json& letter, const ChosenPost& chosen, const Visit& visit) {
    return {{"letter_id", std::to_string(letter.at("id").get<std::int64_t>())},
            {"ticked", std::ranges::find(chosen.messages, letter.at("id")) != chosen.messages.end()},
            {"addressee", letter.at("name")},
            {"organisation", letter.at("organisation")},
            {"subject", letter.at("text")},
            {"number", letter.at("number")},
            {"case_title", letter.at("title")},
            {"href", "/zaken/" + letter.at("number").get<std::string>()},
            {"why", why_on_paper(letter.at("because").get<std::string>())},
            {"since", moment_text(letter.at("created_at"), visit)},
            {"posted_on", day_text(letter.at("posted_on"))},
            {"posted_by", letter.at("posted_by")}};
}

Json decision_row(const Json& row, const ChosenPost& chosen, const Visit& visit) {
    const auto number = row.at("number").get<std::string>();
    return {{"number", number},
            {"ticked", std::ranges::find(chosen.decisions, number) != chosen.decisions.end()},
            {"letters", row.at("letters")},
            {"organisation", row.at("organisation")},
            {"case_title", row.at("title")},
            {"href", "/zaken/" + number + "#brieven"},
            {"signed_at", moment_text(row.at("signed_at"), visit)},
            {"dated", day_text(row.at("dated"))},
            {"wants_paper", row.at("wants_paper")}};
}

Json rows_of(const Json& found, const ChosenPost& chosen, const Visit& visit,
             Json (*row_of)(const Json&, const ChosenPost&, const Visit&)) {
    Json rows = Json::array();
    for (const auto& one : found) rows.push_back(row_of(one, chosen, visit));
    return rows;
}

std::vector<Posting> postings_of(const ChosenPost& chosen, const Request& request) {
    std::vector<Posting> postings;
    for (const auto& number : chosen.decisions)
        postings.push_back({number, chosen.day(), once_key_of(request, number), chosen.how()});
    return postings;
}

void judge(ChosenPost& chosen, const std::vector<Posting>& postings, const Visit& visit) {
    if (const auto day = chosen.form.date("dag"); day && *day > engine::iso(visit.today))
        chosen.form.refuse("dag", "Deze dag is nog niet geweest.");
    if (!chosen.form.good()) return;
    for (const auto& one : postings)
        if (const auto why = refusal_to_post(one, visit); !why.empty()) chosen.form.refuse("", one.number + ": " + why);
}

/// Each decision is its own commit: what one of them refuses stops no other.
std::int64_t send_all(ChosenPost& chosen, const std::vector<Posting>& postings, const Visit& visit) {
    std::int64_t sent = 0;
    for (const auto& one : postings) {
        const auto why = post_decision(one, visit);
        if (why.empty())
            ++sent;
        else
            chosen.form.refuse("", one.number + ": " + why);
    }
    if (chosen.messages.empty()) return sent;
    try {
        const auto how = chosen.how().empty() ? std::nullopt : std::optional(chosen.how());
        return sent + visit
                          .ask("post/confirm", {{"letters", chosen.messages},
                                                {"day", chosen.day()},
                                                {"how", how},
                                                {"until", chosen.objection_until(visit)},
                                                {"because", term_reason(chosen)}})
                          .at("posted")
                          .get<std::int64_t>();
    } catch (const db::DatabaseError& error) {
        refuse_for(chosen.form, error,
                   {{"posted_after_it_was_made", "dag"},
                    {"letter_is_dated_for_its_post", "dag"},
                    {"letter_was_printed", "anders"}});
        return sent;
    }
}

}  // namespace

ChosenPost nothing_chosen(const Visit& visit) {
    const auto usual = usual_term(visit);
    return {.decisions = {},
            .form = fresh(day_form(), {{"dag", {engine::iso(visit.today)}}, {"termijn", {usual}}}),
            .usual_term = usual};
}

std::optional<std::string> ChosenPost::objection_until(const Visit& visit) const {
    const auto day = engine::parse_iso_date(this->day());
    if (!day || counts_from_portal()) return std::nullopt;
    const auto last = workflows::objection_rules::last_day_to_object(*day, *visit.calendar);
    return last ? std::optional(engine::iso(*last)) : std::nullopt;
}

ChosenPost chosen_in(const Request& request, const Visit& visit) {
    ChosenPost chosen{.decisions = request.form.all("besluit"),
                      .form = typed(day_form(), request.form),
                      .usual_term = usual_term(visit)};
    for (const auto& value : request.form.all("brief"))
        if (const auto id = id_in(value)) chosen.messages.push_back(*id);
    std::ranges::sort(chosen.decisions);
    const auto twice = std::ranges::unique(chosen.decisions);
    chosen.decisions.erase(twice.begin(), twice.end());
    const auto ticked = chosen.messages.size() + chosen.decisions.size();
    if (ticked == 0) chosen.form.refuse("", "Kruis aan welke brieven op de post gaan.");
    if (chosen.counts_from_portal() && chosen.usual_term == "post" && chosen.form.text("termijn_reden").empty())
        chosen.form.refuse("termijn_reden", "Zeg waarom de termijn niet vanaf de dag op de post telt.");
    if (ticked > most_at_once) chosen.form.refuse("", "Kies ten hoogste 100 brieven tegelijk.");
    return chosen;
}

Response post_page(const Request& request, const Visit& visit, const ChosenPost& chosen) {
    const auto found = visit.ask("post/list");
    for (const auto* list : {"decisions", "waiting", "posted"})
        note_titles_seen(visit, found.at(list), "Brieven voor de post");
    const auto decisions = rows_of(publishable(found.at("decisions"), visit), chosen, visit, decision_row);
    const auto waiting = rows_of(found.at("waiting"), chosen, visit, message_row);
    const auto posted = rows_of(found.at("posted"), chosen, visit, message_row);
    Json values{{"page_title", "Brieven voor de post"},
                {"has_waiting", !waiting.empty() || !decisions.empty()},
                {"has_decisions", !decisions.empty()},
                {"decisions", decisions},
                {"has_messages", !waiting.empty()},
                {"waiting", waiting},
                {"can_print", visit.site.letters != nullptr},
                {"has_posted", !posted.empty()},
                {"posted", posted}};
    show_form(values, "fields", chosen.form, Json::object());
    keep_asked(values["fields"], found.at("waiting"));
    values["once_key"] = random_token();
    return form_page(request, visit, "post/list", std::move(values), chosen.form);
}

Response list_letters(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return post_page(request, visit, nothing_chosen(visit));
}

Response post_letters(const Request& request, Visit& visit) {
    auto chosen = chosen_in(request, visit);
    const auto postings = postings_of(chosen, request);
    judge(chosen, postings, visit);
    if (!chosen.form.good()) return post_page(request, visit, chosen);
    const auto sent = send_all(chosen, postings, visit);
    if (!chosen.form.good()) return post_page(request, visit, chosen);
    return done(request, "/post",
                sent == 1 ? std::string("De brief is verstuurd.") : std::to_string(sent) + " brieven zijn verstuurd.");
}

}  // namespace bolwerk::web

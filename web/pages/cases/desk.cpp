#include "engine/desk.hpp"
#include "db/checksum.hpp"
#include "engine/mention.hpp"
#include "engine/unread.hpp"
#include "web/files/base64.hpp"
#include "web/files/upload_check.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/case_page.hpp"
#include "web/pages/cases/click.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/subsidies/from_outside.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// What somebody does at the desk: the action with what was typed, and what the page says afterwards.
struct AtTheDesk {
    DeskTry sent;
    std::string_view anchor;  ///< of the part of the page it belongs to
    std::string done_text;
    Json told = Json::object();  ///< what the JSON interface is told beside the action
};

Json done_values(const AtTheDesk& desk) {
    auto values = desk.told;
    values["done"] = desk.sent.action;
    return values;
}

/// Does one of the desk's actions and goes back to the case; a refusal or a wrong field gives the page with what was
/// typed.
Response do_at_the_desk(const Request& request, Visit& visit, Click click, AtTheDesk desk) {
    auto& sent = desk.sent;
    auto parsed = engine::parse(form_of(*find_action(click.file.definition, sent.action)), sent.raw);
    if (!parsed.errors.empty()) {
        const auto rules = rules_of(visit);
        const auto question = engine::question_of(click.file.loaded, sent.action, &parsed.values, rules, visit.now);
        const auto wrong = wrong_beside(
            parsed.errors, engine::reasons_beside(click.file.definition, question, fields_of(parsed.errors)));
        sent.errors = wrong.errors;
        sent.refused = wrong.refused;
        return case_page(request, visit, click.file, sent);
    }
    db::CaseStore store(visit.site.pool);
    const engine::Command command{.ask = click.ask, .action = sent.action, .input = parsed.values};
    const auto outcome = engine::perform(store, rules_of(visit), command, visit.now, std::move(click.file.loaded));
    if (const auto* done = std::get_if<engine::Performed>(&outcome))
        return back_to_case(request, *done, desk.anchor, desk.done_text, done_values(desk));
    const auto* refused = std::get_if<engine::Refused>(&outcome);
    // Loaded again: the reason may be what somebody else did meanwhile.
    const auto fresh = refused ? load_case(visit, click.ask.number) : std::nullopt;
    if (!fresh) return not_found(request, visit);
    sent.errors = input_errors(refused->reasons);
    sent.refused = refused->reasons;
    return case_page(request, visit, *fresh, sent);
}

Response do_at_the_desk(const Request& request, Visit& visit, AtTheDesk desk) {
    auto read = read_click(request, visit, false);
    auto* click = std::get_if<Click>(&read);
    return click ? do_at_the_desk(request, visit, std::move(*click), std::move(desk))
                 : std::get<Response>(std::move(read));
}

std::vector<std::string> typed(const Request& request, std::string_view field) {
    return {std::string(request.form[field])};
}

/// Why the file that came along cannot be kept; nothing when it can. `scanned` is what the scanner said.
std::optional<std::string> refuse_file(const Request& request, std::string& scanned) {
    constexpr std::string_view again = " Uw bestand is niet bewaard.";
    if (request.uploads.empty()) return "Kies eerst een bestand.";
    const auto& upload = request.uploads.front();
    if (const auto sentence = refuse_upload(upload)) return *sentence + std::string(again);
    scanned = scan(upload.bytes);
    if (scanned == "infected") return "In dit bestand zit een virus." + std::string(again);
    return std::nullopt;
}

/// Everything that is wrong with a file and what was typed beside it. Adds what the event says of the file to `raw`.
std::vector<engine::FieldError> wrong_upload(const Request& request, const LoadedCase& file, engine::RawInput& raw,
                                             std::string& scanned) {
    const auto refused = refuse_file(request, scanned);
    if (!refused) {
        raw["file_name"] = {request.uploads.front().file_name};
        raw["sha256"] = {db::checksum(request.uploads.front().bytes)};
    }
    std::vector<engine::FieldError> wrong;
    if (refused) wrong.push_back({"bestand", *refused});
    const auto form = refused ? engine::Form{upload_form(file).back()} : form_of(engine::desk_action("attach"));
    const auto parsed = engine::parse(form, raw);
    // What is kept beside the case is the RIEC's, whatever the level of the case.
    const auto level = request.form["annex"] == "yes" ? engine::Compartment::riec : file.subject().compartment;
    auto errors = parsed.errors;
    if (errors.empty()) errors = engine::wrong_beside_a_file(parsed.values, level);
    for (const auto& one : errors) wrong.push_back({one.field == "file_name" ? "bestand" : one.field, one.sentence});
    if (!wrong.empty() && wrong.front().field != "bestand")
        wrong.insert(wrong.begin(), {"bestand", "Kies het bestand opnieuw: het is nog niet bewaard."});
    return wrong;
}

/// What is more confidential than the case leaves no event: the history is read by people who must not know of it.
Response kept_apart(const Request& request, Visit& visit, const LoadedCase& file, DeskTry sent, bool kept) {
    if (kept)
        return back_to_case(request, {.id = file.subject().id, .number = file.subject().number}, "#bestanden",
                            "De vertrouwelijke bijlage staat bij de zaak.", {{"done", "attach"}});
    sent.errors = {{"annex", "Dit terrein is nu niet aangewezen als handhavingsknelpunt. Uw bestand is niet bewaard."}};
    return case_page(request, visit, file, sent);
}

/// Judged before the bytes are kept: whoever only reads the case would leave a file behind otherwise.
Response keep_file(const Request& request, Visit& visit, Click click) {
    const auto& file = click.file;
    DeskTry sent{.action = "attach",
                 .raw = {{"remark", typed(request, "remark")}, {"answers", typed(request, "answers")}}};
    if (request.form.has("annex")) sent.raw["annex"] = typed(request, "annex");
    const auto rules = rules_of(visit);
    const auto decision =
        engine::decide(file.definition, engine::question_of(file.loaded, "attach", nullptr, rules, visit.now));
    if (const auto* refused = std::get_if<engine::Refused>(&decision)) {
        sent.refused = refused->reasons;
        return case_page(request, visit, file, sent);
    }
    std::string scanned;
    sent.errors = wrong_upload(request, file, sent.raw, scanned);
    if (!sent.errors.empty()) return case_page(request, visit, file, sent);
    const auto& upload = request.uploads.front();
    const bool annex = request.form["annex"] == "yes";
    const auto added = visit.ask("attachment/add", {{"number", file.subject().number},
                                                    {"name", upload.file_name},
                                                    {"content_type", type_by_bytes(upload.bytes)},
                                                    {"bytes", base64(upload.bytes)},
                                                    {"answers", request.form["answers"]},
                                                    {"scanned", scanned},
                                                    {"annex", annex ? "yes" : "no"}});
    if (annex) return kept_apart(request, visit, file, std::move(sent), !added.is_null());
    if (added.is_null()) return not_found(request, visit);
    return do_at_the_desk(request, visit, std::move(click),
                          {std::move(sent), "#bestanden", "Het bestand staat bij de zaak."});
}

/// The first of the names, and how many there are more.
std::string some_of(const std::vector<std::string>& names, std::size_t most, std::string_view before) {
    std::string text;
    for (std::size_t at = 0; at < std::min(names.size(), most); ++at)
        text += (at == 0 ? "" : ", ") + std::string(before) + names[at];
    return names.size() > most ? text + " en nog " + std::to_string(names.size() - most) : text;
}

/// Who got no message of a note, and whom the author can name here. Never whether somebody of that name is elsewhere.
std::string untold_text(const std::vector<std::string>& unknown, const Json& colleagues) {
    if (unknown.empty()) return {};
    std::vector<std::string> names;
    for (const auto& colleague : colleagues) names.push_back(colleague.at("name"));
    const bool one = unknown.size() == 1;
    const auto who = some_of(unknown, 5, "@");
    return " Let op: " + who + (one ? " kreeg" : " kregen") + " geen bericht. " +
           (one ? "Die naam hoort" : "Die namen horen") + " bij niemand die deze zaak mag zien." +
           (names.empty() ? "" : " Uw collega's bij deze zaak: " + some_of(names, 15, "") + ".");
}

}  // namespace

Response assign_case(const Request& request, Visit& visit) {
    auto read = read_click(request, visit, false);
    auto* click = std::get_if<Click>(&read);
    if (click == nullptr) return std::get<Response>(std::move(read));
    const auto does = [&](AtTheDesk desk) {
        return do_at_the_desk(request, visit, std::move(*click), std::move(desk));
    };
    const auto what = request.form["doe"];
    if (what == "pak") return does({{.action = "claim"}, "", "U hebt de zaak opgepakt."});
    if (what == "neem-over") return does({{.action = "take_over"}, "", "De zaak is nu van u."});
    if (what == "leg-terug") return does({{.action = "release"}, "", "De zaak ligt weer bij de groep."});
    if (what != "draag-over")
        return refusal(request, visit, "Kies wat u met de zaak wilt doen: pak, neem-over, leg-terug of draag-over.");
    return does(
        {{.action = "hand_over", .raw = {{"person", typed(request, "person")}, {"reason", typed(request, "reason")}}},
         "",
         "De zaak is overgedragen."});
}

Response add_note(const Request& request, Visit& visit) {
    DeskTry sent{.action = "note", .raw = {{"text", typed(request, "text")}}};
    if (request.form.has("personal_data_needed"))
        sent.raw["personal_data_needed"] = typed(request, "personal_data_needed");
    auto read = read_click(request, visit, false);
    auto* click = std::get_if<Click>(&read);
    if (click == nullptr) return std::get<Response>(std::move(read));
    const auto& facts = click->file.loaded.facts;
    const auto unknown = engine::mentions_in(request.form["text"], facts.value("readers", Json::array())).unknown;
    const auto shown =
        reads_from_outside(click->file, visit) ? Json::array() : facts.value("colleagues", Json::array());
    const auto text = "Uw notitie staat bij de zaak." + untold_text(unknown, shown);
    return do_at_the_desk(request, visit, std::move(*click),
                          {std::move(sent), "#notities", text, {{"text", text}, {"not_told", unknown}}});
}

Response remind_advice(const Request& request, Visit& visit) {
    return do_at_the_desk(request, visit,
                          {{.action = "remind_advice", .raw = {{"advice", {std::string(request.capture("advice"))}}}},
                           "#advies",
                           "De herinnering is verstuurd."});
}

Response add_file(const Request& request, Visit& visit) {
    auto read = read_click(request, visit, false);
    auto* click = std::get_if<Click>(&read);
    return click ? keep_file(request, visit, std::move(*click)) : std::get<Response>(std::move(read));
}

Response send_file(const Request& request, Visit& visit) {
    const auto id = std::string(request.capture("file"));
    if (id.empty() || id.size() > 18 || id.find_first_not_of("0123456789") != std::string::npos)
        return not_found(request, visit);
    const auto file =
        visit.ask("attachment/fetch", {{"number", request.capture("number")}, {"id", id}, {"taking", std::nullopt}});
    if (file.is_null()) return not_found(request, visit);
    return outgoing(visit,
                    {.name = file.at("name"),
                     .type = file.at("content_type"),
                     .bytes = from_base64(file.at("bytes").get_ref<const std::string&>())},
                    taken_out(file.at("taken")));
}

}  // namespace bolwerk::web

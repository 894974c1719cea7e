#include "db/case_store.hpp"
#include "web/documents/adapted_page.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/documents/text_changes.hpp"
#include "web/documents/word.hpp"
#include "web/files/base64.hpp"
#include "web/files/upload_check.hpp"
#include "web/log/log.hpp"
#include "web/pages/cases/click.hpp"
#include "web/pages/documents/letter_proof.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr auto not_theirs = "Deze brief kunt u niet aanpassen. Misschien is hij al verstuurd of te lezen.";

/// Why the file cannot be the text of a letter; empty when it can.
std::string refused_file(const Request& request) {
    if (request.uploads.empty() || request.uploads.front().bytes.empty())
        return "Kies het bestand met de aangepaste tekst.";
    const auto& upload = request.uploads.front();
    if (const auto sentence = refuse_upload(upload)) return *sentence;
    if (scan(upload.bytes) == "infected") return "In dit bestand zit een virus.";
    return upload.file_name.ends_with(".docx")
               ? std::string()
               : "De tekst is een Word-bestand (.docx). Bolwerk maakt er zelf de PDF van die wordt verstuurd.";
}

/// The letter as it would be sent, and the text in it.
struct Written {
    AdaptedLetter letter;
    std::string refused;
};

Written written_in(const Visit& visit, std::int64_t letter, const std::string& document) try {
    const auto text = text_of_word(document);
    if (text.empty()) return {.letter = {}, .refused = "In het bestand staat geen tekst."};
    Written made{.letter = visit.site.letters->adapted(letter, text), .refused = {}};
    for (const auto& fault : made.letter.faults) made.refused += (made.refused.empty() ? "" : " ") + fault;
    return made;
} catch (const db::DatabaseError&) {
    throw;
} catch (const std::runtime_error& wrong) {
    log_event(LogLevel::warning, "letter_not_adapted", {{"document", letter}, {"reason", wrong.what()}});
    return {.letter = {}, .refused = "Van dit bestand kan Bolwerk geen brief maken. Begin met ‘Open in Word’."};
}

/// The document from which the text of an adapted letter was taken.
Response send_source(const Visit& visit, const Json& found) {
    const auto kept = visit.ask("document/source", {{"id", found.at("id")}, {"taking", std::nullopt}});
    return outgoing(visit,
                    {.name = found.at("number").get<std::string>() + ".docx",
                     .type = std::string(word_type),
                     .bytes = bytes_of(kept)},
                    taken_out(kept.at("taken")));
}

std::string_view done_by(std::string_view action) {
    if (action == "adapt_letter") return "De aangepaste brief is bewaard als nieuwe versie.";
    if (action == "read_letter") return "U gaf akkoord. De tekst komt in de brief als de ondertekenaar ermee instemt.";
    return "De tekst is voorgesteld. Hij komt in de brief als de ondertekenaar ermee instemt.";
}

/// Writes the event that puts a text forward, reads it or puts it in its letter; back to the case, or why not.
Response record(const Request& request, Visit& visit, Click click, const std::string& action, const Json& input) {
    db::CaseStore store(visit.site.pool);
    const engine::Command command{.ask = click.ask, .action = action, .input = input};
    const auto number = click.file.subject().number;
    const auto outcome = engine::perform(store, rules_of(visit), command, visit.now, std::move(click.file.loaded));
    if (std::holds_alternative<engine::Performed>(outcome))
        return done(request, "/zaken/" + number + "#brieven", done_by(action));
    const auto* refused = std::get_if<engine::Refused>(&outcome);
    if (refused == nullptr) return refusal(request, visit, "Een collega was u voor. Bekijk de zaak eerst.");
    const auto unmet = std::ranges::find(refused->reasons, false, &engine::Reason::met);
    return refusal(request, visit, unmet == refused->reasons.end() ? not_theirs : unmet->sentence);
}

}  // namespace

Response send_letter_as_word(const Request& request, Visit& visit) {
    const auto version = std::string(request.query["versie"]);
    const auto found = id_in(version) ? visit.ask("document/find", {{"number", request.capture("number")},
                                                                    {"letter", request.capture("letter")},
                                                                    {"version", std::optional(version)}})
                                      : Json();
    if (found.is_null() || !found.at("prepares") || visit.site.letters == nullptr) return not_found(request, visit);
    try {
        const auto letter = found.at("number").get<std::string>();
        if (found.at("adapted")) return send_source(visit, found);
        auto bytes = word_of(text_part(visit.site.letters->page_of(found.at("id"))));
        const auto taken = visit.ask("view_log/take_out", {{"number", request.capture("number")},
                                                           {"level", found.at("level").get<std::int64_t>()},
                                                           {"taken_as", "word"},
                                                           {"what", "Brief " + letter}});
        return outgoing(visit, {.name = letter + ".docx", .type = std::string(word_type), .bytes = std::move(bytes)},
                        taken_out(taken));
    } catch (const db::DatabaseError&) {
        throw;
    } catch (const std::runtime_error& wrong) {
        log_event(LogLevel::error, "letter_not_made",
                  {{"document", found.at("id").get<std::int64_t>()}, {"reason", wrong.what()}});
        return error(request, visit, 503, "Deze brief kan nu niet naar Word",
                     "Probeer het over een paar minuten opnieuw.");
    }
}

Response adapt_letter(const Request& request, Visit& visit) {
    auto read = read_click(request, visit, false);
    auto* click = std::get_if<Click>(&read);
    if (click == nullptr) return std::get<Response>(std::move(read));
    const auto number = click->file.subject().number;
    const auto found =
        visit.ask("document/find", {{"number", number}, {"letter", request.form["brief"]}, {"version", std::nullopt}});
    if (found.is_null() || !found.at("prepares") || !found.at("made") || visit.site.letters == nullptr)
        return refusal(request, visit, not_theirs);
    if (const auto sentence = refused_file(request); !sentence.empty()) return refusal(request, visit, sentence);
    const auto& upload = request.uploads.front();
    const auto made = written_in(visit, found.at("id"), upload.bytes);
    if (!made.refused.empty()) return refusal(request, visit, made.refused);
    const auto kept = visit.ask("document/propose", {{"number", number},
                                                     {"id", found.at("id")},
                                                     {"text", made.letter.text},
                                                     {"source", base64(upload.bytes)},
                                                     {"bytes", base64(made.letter.pdf)}});
    if (kept.is_null()) return refusal(request, visit, not_theirs);
    if (kept.value("is_same", false)) return refusal(request, visit, "Deze tekst staat al in de brief.");
    const bool places = kept.at("may_adapt");
    return record(request, visit, std::move(*click), places ? "adapt_letter" : "propose_letter",
                  {{"proposal", kept.at("proposal")}, {"letter", kept.at("letter")}, {"sha256", kept.at("sha256")}});
}

namespace {

Json proposal_in(const Request& request, const Visit& visit) {
    const auto id = std::string(request.capture("proposal"));
    return id_in(id) ? visit.ask("document/proposal", {{"number", request.capture("number")}, {"id", id}}) : Json();
}

}  // namespace

Response send_letter_proposal(const Request& request, Visit& visit) {
    const auto found = proposal_in(request, visit);
    if (found.is_null()) return not_found(request, visit);
    return outgoing(visit,
                    {.name = "voorstel-" + found.at("letter").get<std::string>() + ".pdf",
                     .type = "application/pdf",
                     .bytes = bytes_of(found)},
                    taken_out(found.at("taken")));
}

Response compare_letter(const Request& request, Visit& visit) {
    const auto id = std::string(request.capture("proposal"));
    const auto number = std::string(request.capture("number"));
    const auto found = id_in(id) ? visit.ask("document/compare", {{"number", number}, {"id", id}}) : Json();
    if (found.is_null() || visit.site.letters == nullptr) return not_found(request, visit);
    const std::int64_t letter = found.at("document");
    const auto changes = changes_between(text_part(visit.site.letters->page_of(letter)),
                                         text_part(visit.site.letters->page_with(letter, found.at("text"))));
    Json shown = Json::array();
    for (const auto& one : changes) shown.push_back({{"added", one.added}, {"words", one.words}});
    const auto proposal = "/zaken/" + number + "/voorstellen/" + id;
    return page(request, visit, "documents/compare",
                {{"page_title", "Andere tekst voor " + found.at("letter").get<std::string>()},
                 {"letter", found.at("letter")},
                 {"proposed", proposed_text(found)},
                 {"read_text", read_text(found)},
                 {"has_changes", !shown.empty()},
                 {"changes", shown},
                 {"pdf_href", proposal},
                 {"case_href", "/zaken/" + number + "#brieven"},
                 {"may_read", found.at("may_read")},
                 {"may_agree", !found.at("may_read").get<bool>() && found.at("may_agree").get<bool>()},
                 {"signer", found.at("signer")}});
}

Response agree_letter(const Request& request, Visit& visit) {
    const auto found = proposal_in(request, visit);
    if (found.is_null()) return not_found(request, visit);
    auto read = read_click(request, visit, false);
    auto* click = std::get_if<Click>(&read);
    if (click == nullptr) return std::get<Response>(std::move(read));
    return record(request, visit, std::move(*click), found.at("may_read").get<bool>() ? "read_letter" : "adapt_letter",
                  {{"proposal", id_in(request.capture("proposal")).value()},
                   {"letter", found.at("letter")},
                   {"sha256", found.at("sha256")}});
}

}  // namespace bolwerk::web

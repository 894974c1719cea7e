#include "web/documents/letter_maker.hpp"
#include "web/documents/word.hpp"
#include "web/files/base64.hpp"
#include "web/files/upload_check.hpp"
#include "web/log/log.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The content type of the file, or why it cannot be a letter.
std::string type_of(const Request& request, std::string& refused) {
    if (request.uploads.empty() || request.uploads.front().bytes.empty()) {
        refused = "Kies het bestand met de aangepaste brief.";
        return {};
    }
    const auto& upload = request.uploads.front();
    if (const auto sentence = refuse_upload(upload))
        refused = *sentence;
    else if (scan(upload.bytes) == "infected")
        refused = "In dit bestand zit een virus.";
    const auto type = type_by_bytes(upload.bytes);
    if (refused.empty() && type != "application/pdf" && !upload.file_name.ends_with(".docx"))
        refused = "Een brief is een PDF of een Word-bestand (.docx).";
    return type == "application/pdf" ? type : std::string(word_type);
}

}  // namespace

Response send_letter_as_word(const Request& request, Visit& visit) {
    const auto version = std::string(request.query["versie"]);
    const auto found = id_in(version) ? visit.ask("document/find", {{"number", request.capture("number")},
                                                                    {"letter", request.capture("letter")},
                                                                    {"version", std::optional(version)}})
                                      : Json();
    if (found.is_null() || !found.at("may_adapt") || visit.site.letters == nullptr) return not_found(request, visit);
    try {
        const auto letter = found.at("number").get<std::string>();
        auto bytes = word_of(visit.site.letters->page_of(found.at("id")));
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
        return error(
            request, visit, 503, "Deze brief kan nu niet naar Word",
            "Probeer het over een paar minuten opnieuw. Een brief die al is aangepast, opent u zoals hij is bewaard.");
    }
}

Response adapt_letter(const Request& request, Visit& visit) {
    const auto number = std::string(request.capture("number")), letter = std::string(request.form["brief"]);
    if (visit.ask("case_page/readable", {{"number", number}}) != Json(true)) return not_found(request, visit);
    std::string refused;
    const auto type = type_of(request, refused);
    if (!refused.empty()) return refusal(request, visit, refused);
    const auto kept = visit.ask("document/add_adapted", {{"number", number},
                                                         {"letter", letter},
                                                         {"content_type", type},
                                                         {"bytes", base64(request.uploads.front().bytes)}});
    if (kept.is_null())
        return refusal(request, visit, "Deze brief kunt u niet aanpassen. Misschien is hij al bekendgemaakt.");
    return done(request, "/zaken/" + number + "#brieven", "De aangepaste brief is bewaard als nieuwe versie.");
}

}  // namespace bolwerk::web

#include <sodium.h>

#include "web/files/upload_check.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/view/reasons_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Does one of the desk's actions and goes back to the case; a refusal or a wrong field is said on top of the page.
Response do_at_the_desk(const Request& request, Visit& visit, std::string_view action, const engine::RawInput& raw,
                        std::string_view anchor, std::string_view done_text) {
    const auto number = std::string(request.capture("number"));
    const auto file = load_case(visit, number);
    if (!file) return not_found(request, visit);
    const auto href = "/zaken/" + number + std::string(anchor);
    const auto parsed = engine::parse(form_of(*find_action(file->definition, action)), raw);
    if (!parsed.errors.empty()) {
        if (request.wants_json()) return error(request, visit, 422, "De invoer klopt niet", parsed.errors.front().sentence);
        return redirect_with(href, "error", parsed.errors.front().sentence);
    }
    db::CaseStore store(visit.site.pool);
    const engine::Command command{.ask = {.asker = asker_of(visit), .number = number,
                                          .once_key = std::string(request.form["once_key"]), .desk = true},
                                  .action = std::string(action),
                                  .input = parsed.values};
    const auto outcome = engine::perform(store, rules_of(visit), command, visit.now);
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        return error(request, visit, status_of(refused->reasons), "Dit kan nu niet", "Er is niets gewijzigd.", reasons_view(refused->reasons));
    if (!std::holds_alternative<engine::Performed>(outcome)) return not_found(request, visit);
    if (request.wants_json()) return Response::json({{"number", number}, {"done", action}});
    return redirect_with(href, "ok", done_text);
}

std::string base64(const std::string& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.resize(text.size() - 1);
    return text;
}

std::string from_base64(const std::string& text) {
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                          &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
        throw std::runtime_error("Expected a stored file in base64, but it is damaged");
    bytes.resize(length);
    return bytes;
}

std::string fingerprint(const std::string& bytes) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    char hex[2 * sizeof hash + 1];
    return sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
}

}  // namespace

Response assign_case(const Request& request, Visit& visit) {
    const auto what = request.form["doe"];
    if (what == "pak") return do_at_the_desk(request, visit, "claim", {}, "", "U hebt de zaak opgepakt.");
    if (what == "leg-terug") return do_at_the_desk(request, visit, "release", {}, "", "De zaak ligt weer bij de groep.");
    const engine::RawInput raw{{"person", {std::string(request.form["person"])}}, {"reason", {std::string(request.form["reason"])}}};
    return do_at_the_desk(request, visit, "hand_over", raw, "", "De zaak is overgedragen.");
}

Response add_note(const Request& request, Visit& visit) {
    return do_at_the_desk(request, visit, "note", {{"text", {std::string(request.form["text"])}}}, "#notities", "Uw notitie staat bij de zaak.");
}

Response remind_advice(const Request& request, Visit& visit) {
    return do_at_the_desk(request, visit, "remind_advice", {{"advice", {std::string(request.capture("advice"))}}}, "#advies", "De herinnering is verstuurd.");
}

Response add_file(const Request& request, Visit& visit) {
    const auto number = std::string(request.capture("number"));
    const auto href = "/zaken/" + number + "#bestanden";
    const auto file = load_case(visit, number);
    if (!file) return not_found(request, visit);
    // Judged before the bytes are kept: whoever only reads the case would leave a file behind otherwise.
    const auto rules = rules_of(visit);
    const auto decision = engine::decide(file->definition, engine::question_of(file->loaded, "attach", nullptr, rules, visit.now));
    if (const auto* refused = std::get_if<engine::Refused>(&decision))
        return error(request, visit, status_of(refused->reasons), "Dit kan nu niet", "Er is niets gewijzigd.", reasons_view(refused->reasons));
    const auto refuse = [&](const std::string& sentence) {
        if (request.wants_json()) return error(request, visit, 422, "Dit bestand is niet bewaard", sentence);
        return redirect_with(href, "error", sentence);
    };
    if (request.uploads.empty()) return refuse("Kies eerst een bestand.");
    const auto& upload = request.uploads.front();
    if (const auto sentence = refuse_upload(upload)) return refuse(*sentence);
    const auto scanned = scan(upload.bytes);
    if (scanned == "infected") return refuse("In dit bestand zit een virus. Het is niet bewaard.");
    const auto added = visit.ask("attachment/add", {{"number", number}, {"name", upload.file_name},
                                                    {"content_type", type_by_bytes(upload.bytes)},
                                                    {"bytes", base64(upload.bytes)}, {"scanned", scanned}});
    if (added.is_null()) return not_found(request, visit);
    const engine::RawInput raw{{"file_name", {upload.file_name}}, {"sha256", {fingerprint(upload.bytes)}}};
    return do_at_the_desk(request, visit, "attach", raw, "#bestanden", "Het bestand staat bij de zaak.");
}

Response send_file(const Request& request, Visit& visit) {
    const auto id = std::string(request.capture("file"));
    if (id.empty() || id.size() > 18 || id.find_first_not_of("0123456789") != std::string::npos) return not_found(request, visit);
    const auto file = visit.ask("attachment/fetch", {{"number", request.capture("number")}, {"id", id}});
    if (file.is_null()) return not_found(request, visit);
    return Response::file(file.at("name"), file.at("content_type"), from_base64(file.at("bytes")));
}

}  // namespace bolwerk::web

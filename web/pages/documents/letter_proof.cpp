#include "web/pages/documents/letter_proof.hpp"

#include <cctype>

#include "engine/local_time.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string stamp_of(const Json& at) {
    return engine::local_stamp(engine::parse_moment(at.get<std::string>()).value());
}

std::string template_of(const Json& row) {
    if (!row.at("template_version").is_number()) return {};
    const auto version = "Sjabloon versie " + std::to_string(row.at("template_version").get<int>());
    return version + (row.at("template_of").is_string() ? " van " + row.at("template_of").get<std::string>() : "") +
           ". ";
}

}  // namespace

std::string origin_of(const Json& row) {
    if (!row.at("made_at").is_string()) return {};
    const auto at = stamp_of(row.at("made_at"));
    if (row.at("adapted_by").is_string())
        return "Tekst van " + row.at("adapted_by").get<std::string>() + ", in de brief gezet door " +
               row.at("agreed_by").get<std::string>() + " op " + at + ".";
    return template_of(row) + "Gemaakt op " + at + ".";
}

std::string channel_of(const Json& row) {
    constexpr std::pair<std::string_view, std::string_view> channels[]{{"post", ", per post"},
                                                                       {"portal", ", in het portaal"},
                                                                       {"registered", ", aangetekend"},
                                                                       {"mail", ", per e-mail"}};
    std::string text;
    for (const auto& [channel, words] : channels)
        if (row.at("published_by") == channel) text = words;
    const auto& how = row.at("posted_how");
    return text + (how.is_string() ? " (" + how.get<std::string>() + ")" : "");
}

std::string sending_of(const Json& row) {
    const auto day_of = [](const Json& day) {
        return engine::medium_date(engine::parse_iso_date(day.get<std::string>()).value());
    };
    const bool decided = row.at("decision");
    // What stays with whoever decides is sent to nobody.
    if (row.at("only_for") == 0) return {};
    std::string text = decided ? std::string() : "In het portaal sinds " + day_of(row.at("asked_on"));
    for (const auto& one : row.at("sendings")) {
        const bool by_post = one.at("by") == "post";
        if (by_post && decided && row.at("published_by") == "post") continue;
        text += (text.empty() ? "" : ", ") + std::string(by_post ? "per post verstuurd op " : "e-mail kwam terug op ") +
                day_of(one.at("on"));
    }
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text.empty() ? text : text + ".";
}

std::string publication_of(const Json& row) {
    if (row.at("withdrawn").get<bool>()) return "Teruggenomen, niet verzonden.";
    const auto sent = sending_of(row);
    if (!row.at("decision").get<bool>()) return sent;
    if (!row.at("published_on").is_string()) return "Niet bekendgemaakt.";
    const auto day = engine::parse_iso_date(row.at("published_on").get<std::string>()).value();
    return "Bekendgemaakt op " + engine::medium_date(day) + channel_of(row) + "." + (sent.empty() ? "" : " " + sent);
}

std::string checksum_of(const Json& row) {
    return row.at("sha256").is_string() ? row.at("sha256").get<std::string>() : std::string();
}

std::string proposed_text(const Json& row) {
    return "Voorgesteld door " + row.at("by").get<std::string>() + " op " + stamp_of(row.at("at"));
}

std::string read_text(const Json& row) {
    if (row.at("read_by").is_string())
        return row.at("read_by").get<std::string>() + " gaf akkoord als medebeoordelaar.";
    return row.at("waits_for_reader").get<bool>() ? "Een medebeoordelaar leest deze tekst eerst." : "";
}

}  // namespace bolwerk::web

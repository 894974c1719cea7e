#include "web/pages/documents/letter_proof.hpp"

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

std::string publication_of(const Json& row) {
    if (row.at("withdrawn").get<bool>()) return "Teruggenomen, niet verzonden.";
    if (!row.at("decision").get<bool>()) return {};
    if (!row.at("published_on").is_string()) return "Niet bekendgemaakt.";
    const auto day = engine::parse_iso_date(row.at("published_on").get<std::string>()).value();
    return "Bekendgemaakt op " + engine::medium_date(day) + channel_of(row) + ".";
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

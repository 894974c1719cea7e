#include "web/export/copy_mark.hpp"

#include <algorithm>

#include "engine/local_time.hpp"

namespace bolwerk::web {
namespace {

std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

std::string taking_text(const TakenOut& taken) { return "Uitgifte " + std::to_string(taken.number); }

}  // namespace

std::optional<TakenOut> taken_out(const engine::Json& noted) {
    if (noted.is_null()) return std::nullopt;
    return TakenOut{.number = noted.at("number"),
                    .level = noted.at("level"),
                    .who = noted.at("who"),
                    .organisation = noted.at("organisation"),
                    .at = engine::parse_moment(noted.at("at").get<std::string>()).value()};
}

std::string copy_mark(const TakenOut& taken) {
    const auto of = taken.organisation.empty() ? std::string() : ", " + taken.organisation;
    return "V" + std::to_string(taken.level) + ", vertrouwelijk. " + taking_text(taken) + " aan " +
           on_one_line(taken.who + of) + ", op " + engine::local_stamp(taken.at) + ". Niet kopiëren of doorgeven.";
}

std::string copy_notice(const TakenOut& taken) {
    return copy_mark(taken) +
           "\r\n\r\n"
           "Deze bestanden zijn alleen voor wie ze heeft opgehaald. Kopieer ze niet en geef ze niet door, ook niet "
           "binnen uw organisatie.\r\n"
           "Verwijder ze zodra u ze niet meer nodig hebt. Dat u ze ophaalde, staat in het logboek van inzage.\r\n\r\n"
           "Hebt u dit gevonden? Lever het in bij de gemeente of het RIEC en noem " +
           taking_text(taken) + ".\r\n";
}

}  // namespace bolwerk::web

#include "web/calendar/icalendar.hpp"

#include <algorithm>

#include "engine/date.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t longest_line = 75;
constexpr int highest_with_words = 1, highest_with_number = 2;

/// "20261218".
std::string compact(engine::Date day) {
    auto text = engine::iso(day);
    std::erase(text, '-');
    return text;
}

/// "20261218T093000Z".
std::string compact(engine::Moment moment) {
    auto text = engine::iso(moment).substr(0, 19);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + "Z";
}

std::string summary_of(const Json& item) {
    const auto level = item.at("compartment").get<int>();
    const auto number = item.at("number").get<std::string>();
    if (level > highest_with_number) return "Termijn in Bolwerk";
    if (level > highest_with_words) return "Termijn in zaak " + number;
    return item.at("label").get<std::string>() + ": " + number + ", " + item.at("title").get<std::string>();
}

std::string event_of(const Json& item, const std::string& links) {
    const auto day = engine::parse_iso_date(item.at("day").get<std::string>()).value();
    const auto changed = engine::parse_moment(item.at("changed_at").get<std::string>()).value();
    const bool has_number = item.at("compartment").get<int>() <= highest_with_number;
    return "BEGIN:VEVENT\r\n" + folded("UID:" + item.at("uid").get<std::string>() + "@bolwerk") +
           folded("DTSTAMP:" + compact(changed)) + folded("DTSTART;VALUE=DATE:" + compact(day)) +
           folded("DTEND;VALUE=DATE:" + compact(day + std::chrono::days{1})) +
           folded("SUMMARY:" + calendar_text(summary_of(item))) +
           folded("URL:" + links + (has_number ? "/zaken/" + item.at("number").get<std::string>() : "/")) +
           "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
}

}  // namespace

std::string calendar_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 32)
            out += c;
    }
    return out;
}

std::string folded(std::string_view line) {
    std::string out;
    auto room = longest_line;
    while (line.size() > room) {
        auto length = room;
        while (length > 1 && (static_cast<unsigned char>(line[length]) & 0xC0) == 0x80) --length;
        out += std::string(line.substr(0, length)) + "\r\n ";
        line.remove_prefix(length);
        room = longest_line - 1;
    }
    return out + std::string(line) + "\r\n";
}

std::string icalendar(const Json& found) {
    std::string text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bolwerk//Bolwerk 0.1//NL\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\nX-WR-CALNAME:Bolwerk\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n";
    for (const auto& item : found.at("items")) text += event_of(item, found.at("links"));
    return text + "END:VCALENDAR\r\n";
}

}  // namespace bolwerk::web

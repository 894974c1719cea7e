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

std::string entry_text(const Json& item, const char* key) { return item.at(key).get<std::string>(); }

engine::Moment entry_moment(const Json& item, const char* key) {
    return engine::parse_moment(entry_text(item, key)).value();
}

bool is_meeting(const Json& item) { return item.contains("starts_at"); }

bool is_cancelled(const Json& item) { return item.value("cancelled", false); }

/// What was called off says so in words: not every calendar shows a status.
std::string summary_of(const Json& item) {
    const auto level = item.at("compartment").get<int>();
    const std::string what = is_cancelled(item) ? "Gaat niet door: vergadering"
                             : is_meeting(item) ? "Vergadering"
                                                : "Termijn";
    if (level > highest_with_number) return what + " in Bolwerk";
    if (level > highest_with_words) return what + " in zaak " + entry_text(item, "number");
    const auto label = is_meeting(item) ? what : entry_text(item, "label");
    return label + ": " + entry_text(item, "number") + ", " + entry_text(item, "title");
}

/// A deadline takes no time of its day; a meeting has its hours, and a place as far as that may leave the house.
std::string when_of(const Json& item) {
    if (is_meeting(item)) {
        const bool has_words = item.at("compartment").get<int>() <= highest_with_words;
        return folded("DTSTART:" + compact(entry_moment(item, "starts_at"))) +
               folded("DTEND:" + compact(entry_moment(item, "ends_at"))) +
               (has_words ? folded("LOCATION:" + calendar_text(entry_text(item, "place"))) : std::string{}) +
               (is_cancelled(item) ? "TRANSP:TRANSPARENT\r\n" : "TRANSP:OPAQUE\r\n");
    }
    const auto day = engine::parse_iso_date(entry_text(item, "day")).value();
    return folded("DTSTART;VALUE=DATE:" + compact(day)) +
           folded("DTEND;VALUE=DATE:" + compact(day + std::chrono::days{1})) + "TRANSP:TRANSPARENT\r\n";
}

std::string event_of(const Json& item, const std::string& links) {
    const bool has_number = item.at("compartment").get<int>() <= highest_with_number;
    const auto changed = compact(entry_moment(item, "changed_at"));
    return "BEGIN:VEVENT\r\n" + folded("UID:" + entry_text(item, "uid") + "@bolwerk") + folded("DTSTAMP:" + changed) +
           folded("LAST-MODIFIED:" + changed) + "SEQUENCE:" + std::to_string(item.at("version").get<std::int64_t>()) +
           "\r\n" + (is_cancelled(item) ? "STATUS:CANCELLED\r\n" : "") + when_of(item) +
           folded("SUMMARY:" + calendar_text(summary_of(item))) +
           folded("URL:" + links + (has_number ? "/zaken/" + entry_text(item, "number") : "/")) + "END:VEVENT\r\n";
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
        "X-WR-CALNAME:Bolwerk\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n";
    for (const auto& item : found.at("items")) text += event_of(item, found.at("links"));
    return text + "END:VCALENDAR\r\n";
}

}  // namespace bolwerk::web

#include "web/calendar/icalendar.hpp"

#include <gmock/gmock.h>

#include "tests/web/calendar/read_by_another.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Json item(int compartment) {
    return {{"uid", "u1"},
            {"number", "PLN-2026-0001"},
            {"title", "Verlichting, camera's; fase 1"},
            {"label", "Besluit"},
            {"compartment", compartment},
            {"day", "2026-12-31"},
            {"version", 7},
            {"changed_at", "2026-11-26T09:30:00.123456Z"}};
}
std::string calendar_of(Json items) {
    return icalendar({{"links", "https://bolwerk.proef.test"}, {"items", std::move(items)}});
}

TEST(ICalendar, a_deadline_is_an_event_of_a_whole_day_with_its_title_escaped) {
    const auto text = calendar_of({item(1)});
    EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Besluit: PLN-2026-0001\\, Verlichting\\, camera's\\; fase 1\r\n"));
    EXPECT_THAT(text, HasSubstr("URL:https://bolwerk.proef.test/zaken/PLN-2026-0001\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTAMP:20261126T093000Z\r\n"));
}

TEST(ICalendar, of_a_confidential_case_no_title_leaves_the_house_and_of_v3_no_number) {
    const auto v2 = calendar_of({item(2)}), v3 = calendar_of({item(3)});
    EXPECT_THAT(v2, HasSubstr("SUMMARY:Termijn in zaak PLN-2026-0001\r\n"));
    EXPECT_THAT(v2 + v3, Not(HasSubstr("Verlichting")));
    EXPECT_THAT(v2 + v3, Not(HasSubstr("Besluit")));
    EXPECT_THAT(v3, Not(HasSubstr("PLN-")));
}

Json meeting(int compartment) {
    auto one = item(compartment);
    one.erase("day");
    one.erase("label");
    one.update(
        {{"starts_at", "2026-12-18T09:00:00Z"}, {"ends_at", "2026-12-18T11:00:00Z"}, {"place", "Markt 11, Arnhem"}});
    return one;
}

TEST(ICalendar, a_meeting_has_its_hours_and_its_place_and_takes_time) {
    const auto text = calendar_of({meeting(1)});
    EXPECT_THAT(text,
                HasSubstr("DTSTART:20261218T090000Z\r\nDTEND:20261218T110000Z\r\nLOCATION:Markt 11\\, Arnhem\r\n"));
    EXPECT_THAT(text, HasSubstr("TRANSP:OPAQUE"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Vergadering: PLN-2026-0001"));
    EXPECT_THAT(calendar_of({meeting(2)}), Not(HasSubstr("Arnhem")));
}

TEST(ICalendar, a_long_line_is_folded_within_75_bytes_and_keeps_each_letter_whole) {
    std::string long_line = "SUMMARY:";
    for (int i = 0; i < 60; ++i) long_line += "ë€";
    const auto text = folded(long_line);
    std::string unfolded;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        EXPECT_LE(end - at, 75U);
        EXPECT_NE(static_cast<unsigned char>(text[at == 0 ? 0 : at + 1]) & 0xC0, 0x80);
        unfolded += text.substr(at == 0 ? 0 : at + 1, end - at - (at == 0 ? 0 : 1));
        at = end + 2;
    }
    EXPECT_EQ(unfolded, long_line);
}

TEST(ICalendar, another_program_reads_what_was_meant) {
    auto title = std::string("Verlichting, \"camera's\"; fase 1\nEND:VEVENT\\x ");
    for (int i = 0; i < 40; ++i) title += "ë€𝄞";
    auto deadline = item(1), off = meeting(1);
    deadline["title"] = title;
    off["uid"] = "u2";
    off["cancelled"] = true;
    const auto entries = read_by_another(calendar_of({deadline, off}));
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries.at(0).at("summary"), "Besluit: PLN-2026-0001, " + title);
    EXPECT_EQ(entries.at(0).at("dtstart"), "2026-12-31") << "a day, without an hour or a zone";
    EXPECT_EQ(entries.at(0).at("dtend"), "2027-01-01");
    EXPECT_EQ(entries.at(0).at("sequence"), 7);
    EXPECT_EQ(entries.at(0).at("last-modified"), "2026-11-26T09:30:00+00:00");
    EXPECT_EQ(entries.at(1).at("dtstart"), "2026-12-18T09:00:00+00:00");
    EXPECT_EQ(entries.at(1).at("status"), "CANCELLED");
    EXPECT_EQ(entries.at(1).at("transp"), "TRANSPARENT") << "the hours are free again";
    EXPECT_THAT(entries.at(1).at("summary").get<std::string>(), StartsWith("Gaat niet door: vergadering: PLN-"));
    EXPECT_FALSE(entries.at(0).contains("status"));
}

TEST(ICalendar, an_empty_calendar_is_one_for_another_program_too) {
    EXPECT_EQ(read_by_another(calendar_of(Json::array())), Json::array());
}

TEST(ICalendar, a_title_cannot_begin_a_line_of_its_own) {
    EXPECT_EQ(calendar_text("a\r\nEND:VEVENT"), "a\\nEND:VEVENT");
}

}  // namespace
}  // namespace bolwerk::web

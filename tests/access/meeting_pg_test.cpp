// A meeting of a stuurgroep: who reads it, role by role of the table, before and while others are invited.
#include <gmock/gmock.h>

#include <algorithm>

#include "db/case_store.hpp"
#include "tests/access/scene_fixture.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;

class MeetingReaders : public AccessScene {
protected:
    MeetingReaders() {
        const auto group = std::stoll(owner.value("select id from organisation where name = 'stuurgroep here'"));
        engine::Ask ask;
        ask.opening = engine::Opening{.workflow = "meeting", .organisation = group};
        meeting = does(std::move(ask), "plan",
                       {{"title", "Stuurgroep Kwartelnest"},
                        {"meets_on", "2027-12-17"},
                        {"starts_at", "10:00"},
                        {"ends_at", "12:00"},
                        {"place", "Huis der Provincie"}});
    }
    std::int64_t does(engine::Ask ask, const std::string& action, Json input) {
        const auto definitions = workflows::every_definition();
        const engine::term::Calendar calendar({}, 2028);
        db::CaseStore store(pool);
        ask.asker.session = session(reader("steering_group_secretary", "here").id);
        const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
        const auto outcome =
            engine::perform(store, {definitions, calendar}, {std::move(ask), action, std::move(input), {}}, now);
        return std::get<engine::Performed>(outcome).id;
    }
    void on_it(const std::string& action, Json input) { does({.id = meeting}, action, std::move(input)); }

    /// The names of the organisations in a list among the facts.
    Json names_in(const char* list) {
        Json names = Json::array();
        const auto loaded = db::CaseStore(pool).load(
            {.asker = {.session = session(reader("steering_group_secretary", "here").id)}, .id = meeting});
        for (const auto& one : loaded.value().facts.at(list)) names.push_back(one.at("value"));
        return names;
    }
    bool sees_anything(const Reader& one) {
        return seen_by(one.id,
                       "select exists (select from case_file where workflow = 'meeting')"
                       " or exists (select from case_event where case_id = " +
                           std::to_string(meeting) +
                           ") or exists (select from deadline where case_id = " + std::to_string(meeting) + ")") == "t";
    }
    static bool of_the_group(const Reader& one) { return one.kind == "stuurgroep" && one.relation == "here"; }
    /// As the table says of somebody with that role at such an organisation that takes part.
    bool reads_as_a_guest(const Reader& one) const {
        return std::ranges::any_of(readers, [&](const Reader& guest) {
            return guest.role == one.role && guest.kind == one.kind && guest.relation == "party" && guest.may_read(1);
        });
    }

    std::int64_t meeting = 0;
};

TEST_F(MeetingReaders, are_those_of_its_stuurgroep_and_nobody_by_area_alone) {
    for (const auto& one : readers) EXPECT_EQ(sees_anything(one), of_the_group(one)) << one.name();
}

TEST_F(MeetingReaders, are_the_guests_too_as_long_as_they_are_invited) {
    const auto invited = names_in("candidates");
    ASSERT_GT(invited.size(), 5U);
    on_it("invite", {{"invited", invited}});
    const auto is_guest = [&](const Reader& one) {
        const bool apeldoorn = one.kind == "municipality" && one.relation == "here";
        const auto house = one.relation == "beside" ? "asked" : one.relation;  // Colleagues of who is asked in person.
        const auto name = apeldoorn ? std::string("Gemeente Apeldoorn") : one.kind + " " + house;
        return std::ranges::find(invited, Json(name)) != invited.end() && reads_as_a_guest(one);
    };
    EXPECT_TRUE(std::ranges::any_of(readers, is_guest));
    for (const auto& one : readers) EXPECT_EQ(sees_anything(one), of_the_group(one) || is_guest(one)) << one.name();
    for (const auto& name : invited) on_it("uninvite", {{"uninvited", name}});
    for (const auto& one : readers) EXPECT_EQ(sees_anything(one), of_the_group(one)) << one.name();
}

}  // namespace
}  // namespace bolwerk::access

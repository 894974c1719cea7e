// Lists, counts, searches and downloads: a case that somebody may not read changes nothing in what they get to see.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <regex>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

class NoTrace : public AccessPages {
protected:
    /// Everything that counts, lists or finds cases.
    static std::vector<std::string> pages_about(int level) {
        return {"/",
                "/?q=Kwartelnest",
                "/mijn-werk.csv",
                "/zaken",
                "/zaken?q=Kwartelnest",
                "/zaken.csv",
                "/zoeken?q=Kwartelnest",
                "/zoeken?q=PLN-2026-000" + std::to_string(level + 1),
                "/meldingen",
                "/terreinen",
                "/terreinen/F9" + std::to_string(level),
                "/terreinen/kaart",
                "/rapportages",
                "/dashboard",
                "/dashboard/zaken?cijfer=plan.active"};
    }

    /// Of each kind of organisation somebody for each ceiling; who is elsewhere reads as little as who is a stranger
    /// here.
    std::vector<Reader> one_for_each_way_of_reading() const {
        std::vector<Reader> some;
        for (const auto& one : readers) {
            const auto alike = [&](const Reader& other) { return other.kind == one.kind && other.reads == one.reads; };
            if (one.relation != "elsewhere" && std::ranges::none_of(some, alike)) some.push_back(one);
        }
        return some;
    }

    std::string all_of(const Reader& reader, int level) {
        std::string all;
        auto pages = pages_about(level);
        if (reader.role == "functional_admin")
            pages.insert(pages.end(), {"/beheer", "/beheer/storingen", "/beheer/instellingen"});
        for (const auto& page : pages) all += page + "\n" + text_of(get(reader.id, page)) + "\n";
        // The number of a taking-out is drawn, and its moment passes.
        return std::regex_replace(all, std::regex(R"(Uitgifte \d+ aan [^"]* om \d\d:\d\d)"), "Uitgifte");
    }
};

TEST_F(NoTrace, lists_counts_searches_and_downloads_do_not_change_for_who_may_not_read) {
    const auto some = one_for_each_way_of_reading();
    for (int level = 0; level <= 3; ++level) {
        std::map<std::int64_t, std::string> before;
        for (const auto& reader : some)
            if (!reader.may_read(level)) before[reader.id] = all_of(reader, level);
        const auto secret = write_case(level);
        for (const auto& reader : some) {
            if (reader.may_read(level)) continue;
            const auto after = all_of(reader, level);
            ASSERT_EQ(before[reader.id], after) << reader.name() << " of V" << level;
            ASSERT_EQ(after.find(secret.title), std::string::npos) << reader.name();
        }
    }
}

TEST_F(NoTrace, who_may_read_finds_the_case_in_lists_search_downloads_park_and_messages) {
    const auto& coordinator = reader("municipal_coordinator", "here");
    for (int level = 1; level <= 3; ++level) {
        const auto secret = write_case(level);
        for (const auto& page : {"/", "/zaken", "/zaken?q=Kwartelnest", "/zoeken?q=Kwartelnest", "/meldingen"})
            EXPECT_TRUE(tells_of(get(coordinator.id, page), secret)) << page << " of V" << level;
        EXPECT_EQ(tells_of(get(coordinator.id, "/zaken.csv"), secret), level < 3) << "RIEC cases do not leave in bulk";
        EXPECT_TRUE(tells_of(get(coordinator.id, "/terreinen/" + secret.park), secret));
    }
}

TEST_F(NoTrace, whoever_loses_access_keeps_no_message_about_the_case_and_no_count_of_it) {
    const auto& before = reader("programme_manager", "party");
    const auto secret = write_case(1);
    ASSERT_TRUE(tells_of(get(before.id, "/meldingen"), secret));
    owner.rows("update role_holding set from_day = today() - 9, until_day = today() - 1 where person_id = $1",
               {std::to_string(before.id)});
    for (const auto& page : pages_about(1)) EXPECT_FALSE(tells_of(get(before.id, page), secret)) << page;
    EXPECT_EQ(seen_by(before.id, "select count(*) from notification"), "0");
    const auto frame = get(before.id, "/werkwijze").body;
    owner.rows("delete from notification where person_id = $1", {std::to_string(before.id)});
    EXPECT_EQ(frame, get(before.id, "/werkwijze").body);
}

}  // namespace
}  // namespace bolwerk::access

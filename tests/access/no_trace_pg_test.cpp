// Whoever loses access: what was told before, and what was counted, goes as well.
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

class NoTrace : public AccessPages {};

TEST_F(NoTrace, whoever_loses_access_keeps_no_message_about_the_case_and_no_count_of_it) {
    const auto& before = reader("programme_manager", "party");
    const auto secret = write_case(1);
    ASSERT_TRUE(tells_of(get(before.id, "/meldingen"), secret));
    owner.rows("update role_holding set from_day = today() - 9, until_day = today() - 1 where person_id = $1",
               {std::to_string(before.id)});
    for (const auto& channel : where_it_shows()) {
        if (channel.address.empty()) continue;
        const auto answer = text_of(through(channel, before.id, secret));
        EXPECT_EQ(answer.find(secret.title), std::string::npos) << channel.address;
    }
    EXPECT_EQ(seen_by(before.id, "select count(*) from notification"), "0");
    const auto frame = get(before.id, "/werkwijze").body;
    owner.rows("delete from notification where person_id = $1", {std::to_string(before.id)});
    EXPECT_EQ(frame, get(before.id, "/werkwijze").body);
}

}  // namespace
}  // namespace bolwerk::access

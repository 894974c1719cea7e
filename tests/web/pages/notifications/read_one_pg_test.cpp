// A message of somebody else is not there, whatever number is sent.
#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

class ReadOneMessage : public SignedInPages {
protected:
    std::string told(std::int64_t who) {
        return owner.value(
            "insert into notification (person_id, kind, text) values ($1, 'case', 'Er is iets gebeurd') returning id",
            {std::to_string(who)});
    }
    int marks(std::int64_t who, const std::string& id) {
        return post(who, "/meldingen/gelezen", {{"melding", id}}).status;
    }
};

TEST_F(ReadOneMessage, is_there_for_who_got_it_alone) {
    const auto id = told(els);
    EXPECT_EQ(marks(jan, id), 404);
    EXPECT_EQ(marks(jan, "999999"), 404);
    EXPECT_EQ(owner.value("select count(*) from notification where read_at is not null"), "0");
    EXPECT_EQ(marks(els, id), 200);
    EXPECT_EQ(marks(els, id), 200) << "a second click on one's own does no harm";
    EXPECT_EQ(marks(jan, "alle"), 200);
}

}  // namespace
}  // namespace bolwerk::web

#include "web/commands/free_disk.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::uintmax_t mebibyte = 1024 * 1024;

TEST(FreeDisk, a_database_that_is_there_goes_on_with_a_warning) {
    EXPECT_THAT(disk_warning(12 * mebibyte, true, "/srv/var"), HasSubstr("only 12 MiB of disk are free in /srv/var"));
    EXPECT_THAT(disk_warning(200 * mebibyte, true, "/srv/var"), IsEmpty());
}

TEST(FreeDisk, a_new_database_is_not_begun_without_room_for_it) {
    EXPECT_THROW(disk_warning(12 * mebibyte, false, "/srv/var"), std::runtime_error);
    EXPECT_THAT(disk_warning(200 * mebibyte, false, "/srv/var"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web

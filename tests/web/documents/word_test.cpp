#include "web/documents/word.hpp"

#include <gtest/gtest.h>

#include "web/files/upload_check.hpp"

namespace bolwerk::web {
namespace {

TEST(Word, a_letter_becomes_a_document_that_could_be_uploaded_again) {
    const auto bytes =
        word_of("<html lang=\"nl\"><title>Besluit</title><h1>Besluit</h1><p>Gemeente Zoë krijgt € 5</p></html>");
    EXPECT_EQ(refuse_upload({.file_name = "besluit.docx", .bytes = bytes}), std::nullopt);
}

TEST(Word, no_picture_from_this_machine_gets_into_it) {
    const auto picture = std::string(BOLWERK_SOURCE_DIR) + "/web/assets/favicon.svg";
    EXPECT_EQ(word_of("<p>Besluit<IMG alt=\"\" src=\"" + picture + "\"></p>").find("media/"), std::string::npos);
}

// The logo of a house stands in the letter itself; taking out one of 37 kB and more once ended the whole server.
TEST(Word, a_letter_with_a_large_logo_becomes_a_document_too) {
    const auto logo = "<IMG alt=\"\" src=\"data:image/png;base64," + std::string(400'000, 'A') + "\">";
    EXPECT_LT(word_of("<p>Besluit" + logo + "</p>").size(), 100'000U);
}

}  // namespace
}  // namespace bolwerk::web

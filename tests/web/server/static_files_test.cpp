#include "web/server/static_files.hpp"

#include <Poco/TemporaryFile.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace bolwerk::web {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class Assets : public ::testing::Test {
protected:
    Assets() {
        std::filesystem::create_directories(root() / "assets" / "css");
        write("assets/css/app.css", std::string(3000, 'a'));
        write("assets/.geheim", "x");
        write("buiten.txt", "x");
        std::filesystem::create_symlink("../buiten.txt", root() / "assets" / "link.txt");
        std::filesystem::create_directory_symlink("..", root() / "assets" / "omhoog");
    }
    std::filesystem::path root() const { return folder_.path(); }
    void write(const std::string& name, const std::string& text) const { std::ofstream(root() / name) << text; }
    StaticFiles files() const { return StaticFiles(root() / "assets", "/assets/"); }

private:
    Poco::TemporaryFile folder_;
};

TEST_F(Assets, AreServedWithTypeAndTag) {
    const auto response = files().serve({}, "css/app.css");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body.size(), 3000U);
    EXPECT_EQ(response.headers["Content-Type"], "text/css; charset=utf-8");
    EXPECT_EQ(response.headers["Cache-Control"], "public, no-cache");
}

TEST_F(Assets, AreKeptForEverUnderTheirFingerprint) {
    const StaticFiles assets = files();
    const std::string address = assets.address("css/app.css");
    EXPECT_THAT(address, StartsWith("/assets/css/app-"));
    const auto response = assets.serve({}, std::string_view(address).substr(8));
    EXPECT_EQ(response.status, 200);
    EXPECT_THAT(std::string(response.headers["Cache-Control"]), HasSubstr("immutable"));
    write("assets/css/app.css", "b");
    EXPECT_NE(files().address("css/app.css"), address);
}

TEST_F(Assets, AreNotSentTwice) {
    Request request;
    request.headers.add("If-None-Match", std::string(files().serve({}, "css/app.css").headers["ETag"]));
    const auto response = files().serve(request, "css/app.css");
    EXPECT_EQ(response.status, 304);
    EXPECT_EQ(response.body, "");
}

TEST_F(Assets, ArePackedBeforehand) {
    Request request;
    request.headers.add("Accept-Encoding", "gzip");
    const auto response = files().serve(request, "css/app.css");
    EXPECT_EQ(response.headers["Content-Encoding"], "gzip");
    EXPECT_LT(response.body.size(), 100U);
}

TEST_F(Assets, NothingOutsideTheFolderCanBeNamed) {
    for (const char* name : {"link.txt", "omhoog/buiten.txt", "../buiten.txt", "css/../../buiten.txt", "/etc/passwd",
                             ".geheim", "css", "", "css/app.css/"})
        EXPECT_EQ(files().serve({}, name).status, 404) << name;
}

TEST_F(Assets, AMissingNameOrFolderIsSaid) {
    EXPECT_THROW(files().address("weg.css"), std::out_of_range);
    EXPECT_THROW(StaticFiles(root() / "weg", "/"), std::runtime_error);
}

}  // namespace
}  // namespace bolwerk::web

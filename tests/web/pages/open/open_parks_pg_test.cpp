#include <gmock/gmock.h>

#include <set>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace ibis = workflows::ibis;

/// What somebody gets who never signed in.
class OpenParks : public SignedInPages {
protected:
    OpenParks() { owner.run("update park set fictitious = false, rin = '140063' where rin = 'F1'"); }

    Response ask(const std::string& path, const std::string& tag = "") {
        Request request{.id = "proef", .method = "GET", .target = path, .path = path};
        request.headers.add("Accept", "application/json");
        if (!tag.empty()) request.headers.add("If-None-Match", tag);
        return Application(site())(request);
    }
    Json parks() { return Json::parse(ask("/open/terreinen.json").body).at("parks"); }

    /// Every field of the record and some that are none, each with a value that names it.
    void fill_everything() {
        Json fields{{"risk_class", "geheim-risk_class"}, {"note", "geheim-note"}};
        for (const auto& field : ibis::record_fields())
            fields[std::string(field.id)] = (field.open ? "open-" : "geheim-") + std::string(field.id);
        fields["plots"] = Json::array();
        fields["kvo_b"] = true;  // the database takes nothing else for these two
        fields["kvo_b_until"] = "2028-01-01";
        owner.rows("update park set fields = cast($1 as jsonb) where rin = '140063'", {fields.dump()});
    }
};

TEST_F(OpenParks, hold_no_field_that_is_not_public) {
    fill_everything();
    for (const auto* path : {"/open/terreinen.json", "/open/terreinen.geojson"}) {
        const auto answer = ask(path);
        ASSERT_EQ(answer.status, 200) << path;
        EXPECT_THAT(answer.body, Not(HasSubstr("geheim-"))) << path;
        for (const auto& field : ibis::record_fields()) {
            const auto name = "\"" + std::string(field.id) + "\"";
            EXPECT_EQ(answer.body.find(name) != std::string::npos, field.open) << path << " " << name;
        }
    }
    const auto park = parks().at(0);
    EXPECT_EQ(park.at("destination"), "open-destination");
    EXPECT_EQ(park.at("name"), "Proefterrein");
    EXPECT_EQ(park.at("kvo_b"), true);
}

TEST_F(OpenParks, are_the_definitive_ones_that_exist) {
    owner.run("update park set fictitious = false, rin = '999' where rin = 'F2'");
    EXPECT_EQ(parks().size(), 2u);
    owner.run("update park set removed = true where rin = '999'");
    ASSERT_EQ(parks().size(), 1u);
    EXPECT_EQ(parks()[0].at("name"), "Proefterrein");
    owner.run("update park set fictitious = true, rin = 'F7' where rin = '140063'");
    EXPECT_THAT(parks(), IsEmpty()) << "an invented park is no data";
}

TEST_F(OpenParks, may_be_kept_and_asked_for_again) {
    const auto first = ask("/open/terreinen.json");
    EXPECT_EQ(first.headers["Cache-Control"], "public, max-age=3600");
    const std::string tag(first.headers["ETag"]);
    EXPECT_EQ(ask("/open/terreinen.json", tag).status, 304);
    owner.run("update park set name = 'Ander terrein' where rin = '140063'");
    EXPECT_EQ(ask("/open/terreinen.json", tag).status, 200);
}

TEST_F(OpenParks, are_explained_field_by_field) {
    const auto page = Json::parse(ask("/open/terreinen").body);
    EXPECT_THAT(missing_keys(sample_of("open/parks"), page), IsEmpty());
    std::set<std::string> explained, sent;
    for (const auto& one : page.at("dictionary")) explained.insert(one.at("field_name"));
    const auto park = parks().at(0);
    for (const auto& [name, value] : park.items()) sent.insert(name);
    EXPECT_EQ(explained, sent);
}

}  // namespace
}  // namespace bolwerk::web

// The V3 annex of a report: apart from the report, for who may read V3, with each look and copy in the log.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/risk/round.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AnyOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReportAnnex : public RoundPages {
protected:
    ReportAnnex() { marjan = person("Marjan Kuipers", "steering_group_member", steering_group, 1); }

    std::string report_of(const std::string& day) {
        const auto answer = post(saskia, "/rapportages/nieuw",
                                 {{"organisation", std::to_string(steering_group)},
                                  {"reference_date", day},
                                  {"title", "Voortgangsrapportage derde kwartaal"},
                                  {"once_key", "report"}});
        const auto told = Json::parse(answer.body);
        EXPECT_TRUE(told.contains("number")) << answer.body;
        return told.value("number", "");
    }
    std::string reported() { return report_of(owner.value("select today()")); }
    std::string logged(const std::string& what) {
        return owner.value("select count(*) from view_log where what = 'V3-bijlage van de voortgangsrapportage' and " +
                           what);
    }

    std::int64_t marjan = 0;
};

TEST_F(ReportAnnex, is_there_for_who_may_read_v3_and_for_nobody_else) {
    opened();
    hand_in(bram, matrix("F1", "police"), "1");
    const auto number = reported(), href = "/rapportages/" + number + "/bijlage-v3";
    for (const auto who : {saskia, yusuf, daan, oscar}) {
        const auto page = values(who, href);
        EXPECT_THAT(missing_keys(sample_of("reports/annex"), page), IsEmpty());
        EXPECT_EQ(page.at("total").at("asked"), 2);
        EXPECT_EQ(page.at("total").at("police"), 1);
        EXPECT_EQ(page.at("total").at("complete"), 0);
        EXPECT_TRUE(values(who, "/rapportages/" + number).at("has_annex"));
    }
    for (const auto who : {marjan, petra}) {
        EXPECT_EQ(get(who, "/rapportages/" + number).status, 200) << "they read the report itself";
        EXPECT_FALSE(values(who, "/rapportages/" + number).at("has_annex"));
        EXPECT_THAT(page_of(who, "/rapportages/" + number).body, Not(HasSubstr("bijlage-v3")));
    }
    for (const auto who : {marjan, petra, els, koen, bram, esmee, mark, admin}) {
        EXPECT_EQ(get(who, href).status, 404);
        EXPECT_EQ(get(who, href + ".xlsx").status, 404);
        EXPECT_EQ(seen_by(who, "select count(*) from progress_annex"), "0");
    }
    EXPECT_EQ(get(0, href).status, 401);
}

TEST_F(ReportAnnex, gives_cases_to_who_reads_them_alone) {
    const auto round = opened();
    const auto href = "/rapportages/" + reported() + "/bijlage-v3";
    EXPECT_THAT(values(daan, href).at("cases").dump(), HasSubstr(round));
    EXPECT_THAT(values(saskia, href).at("cases"), IsEmpty()) << "the stuurgroep reads counts, not the round";
    EXPECT_THAT(page_of(saskia, href).body, Not(HasSubstr("Risicoronde met een geheim doel")));
}

TEST_F(ReportAnnex, keeps_its_counts_out_of_the_report_and_of_what_is_public) {
    opened();
    hand_in(bram, matrix("F1", "police"), "1");
    const auto number = reported();
    const auto kept = owner.value("select figures::text || public_figures::text from progress_snapshot");
    for (const auto* inside : {"\"police\"", "\"municipalities\": [{\"asked\"", "geheim doel"})
        EXPECT_THAT(kept, Not(HasSubstr(inside))) << inside;
    EXPECT_EQ(
        owner.value("select public_figures ? 'rounds' or public_figures ? 'signals' or public_figures ? 'privacy' from "
                    "progress_snapshot"),
        "f");
    const auto rows = values(marjan, "/rapportages/" + number).at("rounds");
    ASSERT_FALSE(rows.empty());
    for (const auto& row : rows)
        EXPECT_THAT(row.at("count").get<std::string>(), AnyOf("0", "te klein om te noemen")) << row.at("title");
}

TEST_F(ReportAnnex, stays_as_it_was_whatever_happens_afterwards) {
    opened();
    const auto href = "/rapportages/" + reported() + "/bijlage-v3";
    const auto before = values(saskia, href);
    hand_in(bram, matrix("F1", "police"), "1");
    const auto after = values(saskia, href);
    EXPECT_EQ(after.at("total"), before.at("total"));
    EXPECT_EQ(after.at("taken_text"), before.at("taken_text"));
    for (const auto* change :
         {"update progress_annex set figures = '{}'", "delete from progress_annex", "truncate progress_annex cascade"})
        EXPECT_ANY_THROW(owner.run(change)) << change;
}

TEST_F(ReportAnnex, is_in_the_log_at_each_look_and_for_each_copy_which_carries_the_number) {
    opened();
    const auto href = "/rapportages/" + reported() + "/bijlage-v3";
    page_of(saskia, href);
    EXPECT_EQ(logged("taken_as is null and compartment = 3"), "1");
    EXPECT_EQ(get(saskia, href + ".xlsx").status, 200);
    EXPECT_EQ(logged("taken_as = 'file'"), "1");
    press = std::make_shared<Renderer>(BOLWERK_SOURCE_DIR);
    const auto paper = get(saskia, href + ".pdf");
    ASSERT_EQ(paper.status, 200) << paper.body;
    const auto text = told_by("pdftotext", paper.body);
    const auto taking = owner.value("select max(id) from view_log where taken_as = 'file'");
    EXPECT_THAT(text, HasSubstr("Uitgifte " + owner.value("select taking_out from view_log where id = " + taking)));
    EXPECT_THAT(text, HasSubstr("Saskia Vos"));
    EXPECT_THAT(told_by("pdfinfo", paper.body), HasSubstr("Tagged:          yes"));
    EXPECT_THAT(values(oscar, "/inzage").dump(), HasSubstr("V3-bijlage van de voortgangsrapportage"));
    EXPECT_THAT(values(saskia, href, {{"afdruk", "ja"}}).at("print").at("mark").dump(), HasSubstr("Uitgifte"));
}

}  // namespace
}  // namespace bolwerk::web

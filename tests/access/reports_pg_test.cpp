// A real report, by whoever of the table: page, figures, what stands behind them, paper and annex are there for whom
// the table says, and none of them says more of a case than its reader may know.
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"
#include "tests/web/documents/poppler.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::access {
namespace {

class Reports : public AccessPages {
protected:
    Reports() {
        press = std::make_shared<web::Renderer>(BOLWERK_SOURCE_DIR);
        for (int level = 0; level <= 3; ++level) secrets.push_back(write_case(level));
        number = take_report();
    }

    /// The rows of the table that speak of a report.
    static std::vector<Channel> about_reports(bool is_public) {
        std::vector<Channel> some;
        for (const auto& channel : where_it_shows())
            if (channel.address.find("{report}") != std::string::npos &&
                channel.address.starts_with("/openbaar/") == is_public)
                some.push_back(channel);
        return some;
    }
    static bool is_annex(const Channel& channel) { return channel.address.find("bijlage-v3") != std::string::npos; }

    web::Response asked(const Channel& channel, std::int64_t who) { return through(channel, who, secrets.front()); }
    /// With the words of a paper and what it says of itself.
    static std::string words_of(const Channel& channel, const web::Response& answer) {
        const auto head_and_body = text_of(answer);
        if (answer.status != 200 || channel.kind != "pdf") return head_and_body;
        return head_and_body + web::told_by("pdftotext", answer.body) + web::told_by("pdfinfo", answer.body) +
               web::told_by("pdfinfo", answer.body, {"-meta"});
    }
    void does(const Reader& who, const std::string& action, web::Fields form = {}) {
        form.add("version", owner.value("select version from case_file where number = $1", {number}));
        const auto path = "/zaken/" + number + "/acties/" + action;
        const auto answer = ask(who.id, {.method = "POST", .path = path, .form = std::move(form), .as_program = true});
        if (answer.status != 200) throw std::runtime_error("Expected to do " + action + ", but: " + answer.body);
    }
    void publish() {
        const auto& secretary = reader("steering_group_secretary", "here");
        const auto& manager = reader("programme_manager", "here");
        does(secretary, "annotate", {{"section", "summary"}, {"text", "Alles loopt volgens de afspraak."}});
        does(secretary, "circulate");
        does(manager, "submit", {{"early_because", "Alle leden hebben gereageerd."}});
        does(secretary, "adopt",
             {{"decided_on", owner.value("select today()")}, {"decision_text", "Conform vastgesteld."}});
        does(manager, "publish", {{"public_checked", "ja"}});
    }

    std::vector<Secret> secrets;
    std::string number;
};

TEST_F(Reports, are_there_in_every_form_for_whom_the_table_says_and_the_annex_for_fewer) {
    for (const auto& one : readers)
        for (const auto& channel : about_reports(false)) {
            const bool expected = is_annex(channel) ? one.report == "annex" : one.reads_report();
            ASSERT_EQ(asked(channel, one.id).status, expected ? 200 : 404) << one.name() << " " << channel.address;
        }
}

TEST_F(Reports, name_no_case_to_who_may_not_read_it_and_none_of_v2_or_v3_to_anybody) {
    for (const auto& one : readers) {
        if (!one.reads_report()) continue;
        for (const auto& channel : about_reports(false)) {
            const auto words = words_of(channel, asked(channel, one.id));
            for (const auto& secret : secrets)
                EXPECT_FALSE((secret.level >= 2 || !one.may_read(secret.level)) &&
                             words.find(secret.title) != std::string::npos)
                    << one.name() << " " << channel.address << " of V" << secret.level;
        }
    }
}

TEST_F(Reports, lead_from_a_figure_to_the_cases_of_v0_and_v1_that_it_counts) {
    const auto& secretary = reader("steering_group_secretary", "here");
    const auto listed = get(secretary.id, "/rapportages/" + number + "/zaken?cijfer=plan.active").body;
    for (const auto& secret : secrets)
        EXPECT_EQ(listed.find(secret.title) != std::string::npos, secret.level <= 1) << "V" << secret.level;
}

TEST_F(Reports, are_public_for_everybody_from_their_publication_on_without_a_word_of_a_case) {
    const auto everybody = [&](int status) {
        for (const auto& one : one_for_each_reach())
            for (const auto& channel : about_reports(true)) {
                const auto answer = asked(channel, one.id);
                ASSERT_EQ(answer.status, status) << one.name() << " " << channel.address;
                const auto words = words_of(channel, answer);
                for (const auto& secret : secrets)
                    EXPECT_EQ(words.find(secret.title), std::string::npos) << channel.address;
            }
    };
    everybody(404);
    publish();
    everybody(200);
}

}  // namespace
}  // namespace bolwerk::access

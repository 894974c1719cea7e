// A matrix that is filled in as an Excel file: previewed, then kept as a whole or not at all.
#include <gmock/gmock.h>

#include "db/checksum.hpp"
#include "tests/web/pages/risk/round.hpp"
#include "web/pages/risk/matrix_sheets.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReadingIn : public RoundPages {
protected:
    std::string at(const std::string& rin, const std::string& side) { return "/matrices/" + matrix(rin, side); }

    /// The file as this person downloads it, with other values in some cells; the sheet has a row for each code.
    std::string filled(std::int64_t who, const std::string& path,
                       const std::vector<std::tuple<std::size_t, std::size_t, Cell>>& changes) {
        const auto found = pool.ask_json("risk/matrix", {{"session", db::checksum("session of " + std::to_string(who))},
                                                         {"matrix", path.substr(path.rfind('/') + 1)},
                                                         {"request", ""},
                                                         {"taken_as", std::nullopt}});
        auto sheets = matrix_sheets(found, "proef");
        for (const auto& [row, column, value] : changes) sheets.front().rows[row][column] = value;
        return workbook_to_fill_in(sheets, "proef");
    }

    Response send(std::int64_t who, const std::string& path, std::string bytes, bool as_program = true) {
        return post_with_file(
            who, path + "/inlezen", {},
            {.field = "bestand", .file_name = "matrix.xlsx", .content_type = "", .bytes = std::move(bytes)},
            as_program);
    }

    /// What the preview sends when it is confirmed, with a choice for what a colleague changed.
    static Fields confirmation(const Json& preview, const std::string& choice = "") {
        Fields form;
        for (const auto* list : {"conflicts", "changes"})
            for (const auto& one : preview.at(list)) {
                const auto code = one.at("code").get<std::string>();
                form.add("a." + code, one.at("answer").get<std::string>());
                form.add("s." + code, one.at("source").get<std::string>());
                form.add("w." + code, one.at("why").get<std::string>());
                form.add("v." + code, std::to_string(one.at("version").get<int>()));
                form.add("m." + code, "bestand");
                if (std::string_view(list) == "changes") continue;
                form.add("q." + code, "1");
                if (!choice.empty()) form.add("k." + code, choice);
            }
        return form;
    }

    std::string kept() {
        return owner.value(
            "select coalesce(string_agg(key || (value ->> 'answer'), ' ' order by key), '') from risk_answers,"
            " jsonb_each(cells)");
    }
    static Cell text(const char* value) { return std::string(value); }
};

TEST_F(ReadingIn, shows_what_changes_and_keeps_it_when_that_is_confirmed) {
    opened();
    const auto path = at("F1", "municipality");
    const auto shown =
        send(esmee, path, filled(esmee, path, {{0, 3, 3.0}, {0, 4, text("A")}, {1, 3, text("geen zicht")}}));
    ASSERT_EQ(shown.status, 200) << shown.body;
    const auto preview = Json::parse(shown.body);
    EXPECT_EQ(preview.at("changes_text"), "2 antwoorden");
    EXPECT_EQ(preview.at("changes")[0].at("place"), "rij 2");
    EXPECT_THAT(preview.at("changes")[0].at("lacking"), HasSubstr("ten minste 20 tekens"));
    EXPECT_EQ(kept(), "") << "a preview keeps nothing";
    EXPECT_EQ(post(esmee, path + "/inlezen/bevestigen", confirmation(preview)).status, 200);
    EXPECT_EQ(kept(), codes[0] + "3 " + codes[1] + "?");
    const auto again = Json::parse(post(esmee, path + "/inlezen/bevestigen", confirmation(preview)).body);
    EXPECT_EQ(kept(), codes[0] + "3 " + codes[1] + "?") << "a second click does nothing more";
}

TEST_F(ReadingIn, shows_the_questions_in_the_order_of_the_matrix) {
    opened();
    const auto path = at("F1", "municipality");
    const auto in_set = owner.rows("select code from indicator where set_version = 1 order by position, code");
    const auto row_of = [&](const std::string& code) {
        std::size_t row = 0;
        while (in_set.at(row).at(0) != code) ++row;
        return row;
    };
    const auto shown = send(esmee, path, filled(esmee, path, {{row_of("V10"), 3, 0.0}, {row_of("V2"), 3, 0.0}}));
    const auto changes = Json::parse(shown.body).at("changes");
    ASSERT_EQ(changes.size(), 2U) << shown.body;
    EXPECT_EQ(changes[0].at("code"), "V2");
    EXPECT_EQ(changes[1].at("code"), "V10");
}

TEST_F(ReadingIn, keeps_nothing_of_a_file_with_a_wrong_cell) {
    opened();
    const auto path = at("F1", "municipality");
    const auto bytes =
        filled(esmee, path,
               {{0, 3, 1.0}, {0, 4, text("A")}, {5, 3, text("soms")}, {6, 5, text("Bel 06-12345678 over de loods.")}});
    const auto refused = send(esmee, path, bytes, false);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("D7: een score is 0, 1, 2, 3 of ‘geen zicht’."));
    EXPECT_THAT(refused.body, HasSubstr("F8: Haal persoonsgegevens weg: hier lijkt een telefoonnummer te staan"));
    EXPECT_THAT(refused.body, HasSubstr("Er is niets ingelezen."));
    const auto told = send(esmee, path, bytes);
    EXPECT_EQ(told.headers["Content-Type"], "application/problem+json");
    const auto fields = Json::parse(told.body).at("fields");
    ASSERT_EQ(fields.size(), 2U);
    EXPECT_EQ(fields[0].at("field"), "D7");
    EXPECT_EQ(fields[1].at("field"), "F8");
    EXPECT_EQ(send(esmee, path, "geen werkmap").status, 422);
    EXPECT_EQ(post(esmee, path + "/inlezen", {}).status, 422);
    EXPECT_EQ(kept(), "");
}

TEST_F(ReadingIn, asks_which_answer_stays_when_a_colleague_was_faster) {
    opened();
    const auto path = at("F1", "municipality");
    const auto bytes = filled(esmee, path, {{0, 3, 2.0}, {0, 4, text("A")}, {1, 3, 0.0}});
    EXPECT_EQ(post(rik, path, cells({codes[0]}, "1")).status, 200);
    const auto shown = send(esmee, path, bytes);
    EXPECT_EQ(shown.status, 409);
    const auto preview = Json::parse(shown.body);
    ASSERT_EQ(preview.at("conflicts").size(), 1U);
    EXPECT_EQ(preview.at("conflicts")[0].at("by"), "Rik Zomer");
    const auto undecided = post_as_browser(esmee, path + "/inlezen/bevestigen", confirmation(preview));
    EXPECT_EQ(undecided.status, 422);
    EXPECT_THAT(undecided.body, HasSubstr(codes[0] + ": kies welk antwoord blijft."));
    EXPECT_EQ(kept(), codes[0] + "1") << "not even what was no question";
    EXPECT_EQ(post(esmee, path + "/inlezen/bevestigen", confirmation(preview, "collega")).status, 200);
    EXPECT_EQ(kept(), codes[0] + "1 " + codes[1] + "0");
    EXPECT_EQ(post(esmee, path + "/inlezen/bevestigen", confirmation(preview, "bestand")).status, 200);
    EXPECT_EQ(kept(), codes[0] + "2 " + codes[1] + "0");
}

TEST_F(ReadingIn, shows_a_change_between_preview_and_confirmation_and_keeps_nothing_then) {
    opened();
    const auto path = at("F1", "municipality");
    const auto preview = Json::parse(send(esmee, path, filled(esmee, path, {{0, 3, 0.0}, {1, 3, 0.0}})).body);
    EXPECT_EQ(post(rik, path, cells({codes[0]}, "1")).status, 200);
    const auto late = post(esmee, path + "/inlezen/bevestigen", confirmation(preview));
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(Json::parse(late.body).at("conflicts")[0].at("code"), codes[0]);
    EXPECT_EQ(kept(), codes[0] + "1");
    EXPECT_EQ(post(esmee, path + "/inlezen/bevestigen", confirmation(Json::parse(late.body), "bestand")).status, 200);
    EXPECT_EQ(kept(), codes[0] + "0 " + codes[1] + "0");
}

TEST_F(ReadingIn, is_for_whoever_fills_in_the_matrix_and_stays_blind) {
    opened();
    const auto town = at("F1", "municipality");
    hand_in(noor, matrix("F2", "municipality"), "?");
    const auto bytes = filled(esmee, town, {{0, 3, 0.0}});
    const auto looks = owner.value("select count(*) from view_log");
    for (const auto stranger : {bram, noor, yusuf, daan, els, petra, admin}) {
        EXPECT_EQ(get(stranger, town + "/matrix.xlsx").status, 404);
        EXPECT_EQ(get(stranger, town + "/inlezen").status, 404);
        EXPECT_EQ(send(stranger, town, bytes).status, 404);
        EXPECT_EQ(post(stranger, town + "/inlezen/bevestigen", cells({codes[0]}, "0")).status, 404);
    }
    EXPECT_EQ(owner.value("select count(*) from view_log"), looks) << "whoever got nothing did not look";
    EXPECT_THAT(send(bram, at("F1", "police"), bytes, false).body, HasSubstr("hoort niet bij deze matrix"));
    EXPECT_EQ(kept().find(codes[0] + "0"), std::string::npos);
}

TEST_F(ReadingIn, refuses_a_matrix_that_is_handed_in_or_was_given_back_since) {
    opened();
    const auto path = at("F1", "municipality");
    const auto bytes = filled(esmee, path, {{0, 3, 0.0}});
    hand_in(esmee, matrix("F1", "municipality"), "1");
    EXPECT_EQ(get(esmee, path + "/matrix.xlsx").status, 422);
    EXPECT_THAT(send(esmee, path, bytes).body, HasSubstr("al ingediend"));
    EXPECT_EQ(post(esmee, path + "/inlezen/bevestigen", cells({codes[0]}, "0")).status, 422);
    EXPECT_EQ(post(yusuf, path + "/teruggeven", {{"reden", "Er ontbreekt een motivering"}}).status, 200);
    EXPECT_THAT(send(esmee, path, bytes).body, HasSubstr("ingediend en teruggegeven"));
    EXPECT_EQ(send(esmee, path, filled(esmee, path, {{0, 3, 0.0}})).status, 200);
}

TEST_F(ReadingIn, is_noted_by_name_and_purpose_when_a_copy_leaves) {
    opened();
    const auto answer = get(esmee, at("F1", "municipality") + "/matrix.xlsx");
    EXPECT_EQ(answer.status, 200);
    const auto sheets = read_workbook(answer.body, {"Matrix", "Uitleg", "Kenmerk"}).value();
    EXPECT_EQ(sheets[0].last_row(), codes.size() + 1);
    std::string all;
    for (const auto& [place, cell] : sheets[2].cells) all += cell.text + "\n";
    const auto number = owner.value("select taking_out from view_log where taken_as = 'matrix'", {});
    EXPECT_THAT(all, HasSubstr("V3, vertrouwelijk. Uitgifte " + number + " aan Esmee Boer, Gemeente Apeldoorn, op "));
    EXPECT_THAT(all, HasSubstr("Doel: Kiezen van terreinen voor een aanpak"));
    EXPECT_THAT(answer.headers["Content-Disposition"], Not(HasSubstr("Proefterrein")));
    const auto logged = values(oscar, "/inzage").at("views")[0];
    EXPECT_EQ(logged.at("what"), "Matrix van Proefterrein, gemeente");
    EXPECT_EQ(logged.at("taken_text"), "Uitgifte " + number + ", matrix in Excel");
}

TEST_F(ReadingIn, has_what_its_page_needs) {
    opened();
    const auto path = at("F1", "municipality");
    auto sample = sample_of("risk/read_in");
    EXPECT_THAT(missing_keys(sample, values(esmee, path + "/inlezen")), IsEmpty());
    const auto bytes = filled(esmee, path, {{0, 3, 2.0}, {1, 3, 0.0}});
    EXPECT_EQ(post(rik, path, cells({codes[0]}, "1")).status, 200);
    EXPECT_THAT(missing_keys(sample, Json::parse(send(esmee, path, bytes).body)), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web

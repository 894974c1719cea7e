// What leaves from V2 and V3 stands in the log with who took it out, before a byte of it is sent, and says so on
// itself.
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

class TakenOut : public AccessPages {
protected:
    std::string file_href(const Secret& secret) {
        return "/zaken/" + secret.number + "/bestanden/" +
               owner.value("select min(id) from attachment where case_id = $1", {std::to_string(secret.id)});
    }

    /// "dossier 2 1": form and level of each taking-out of the case, and which in the log it was, in order.
    std::string taken_from(const Secret& secret) {
        return owner.value(
            "select coalesce(string_agg(concat_ws(' ', v.taken_as, v.compartment, n.place), ', ' order by v.id), '')"
            " from view_log v join (select taking_out, row_number() over (order by min(id)) as place from view_log"
            "                       where taken_as is not null group by taking_out) n using (taking_out)"
            " where v.case_id = $1",
            {std::to_string(secret.id)});
    }

    /// From now on nothing can be written into the log.
    void close_the_log() { owner.run("alter table view_log add constraint view_log_closed check (false) not valid"); }

    Json log_of(const Reader& officer, const std::string& query = "") {
        return Json::parse(get(officer.id, "/inzage" + query, true).body).at("views");
    }

    const Reader& coordinator() const { return reader("municipal_coordinator", "here"); }
    const Reader& officer() const { return reader("privacy_officer", "here"); }
    /// The number that was drawn for the first, second ... taking-out.
    std::string drawn(int place) {
        return owner.value(
            "select taking_out from view_log where taken_as is not null group by taking_out "
            "order by min(id) offset $1::int - 1 limit 1",
            {std::to_string(place)});
    }
    std::string mark_of(const Reader& who, int level, int place) {
        return "V" + std::to_string(level) + ", vertrouwelijk. Uitgifte " + drawn(place) + " aan " + who.role + " " +
               who.kind + " " + who.relation + ", Gemeente Apeldoorn, op ";
    }
};

TEST_F(TakenOut, a_dossier_of_a_municipality_carries_the_mark_and_stands_in_the_log_with_each_file) {
    const auto secret = write_case(2);
    const auto answer = get(coordinator().id, "/zaken/" + secret.number + "/dossier.zip");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("LEESMIJ-vertrouwelijk.txt"), HasSubstr(mark_of(coordinator(), 2, 1)),
                                   HasSubstr("Niet kopiëren of doorgeven.")));
    EXPECT_EQ(taken_from(secret), "dossier 2 1, file 2 1") << "what leaves together has one number";
    EXPECT_THAT(answer.headers["Content-Disposition"], Not(HasSubstr("Kwartelnest")));
}

TEST_F(TakenOut, a_dossier_of_the_programme_carries_no_mark_and_stands_in_no_log) {
    const auto secret = write_case(1);
    const auto answer = get(coordinator().id, "/zaken/" + secret.number + "/dossier.zip");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, Not(HasSubstr("vertrouwelijk")));
    EXPECT_EQ(taken_from(secret), "");
}

TEST_F(TakenOut, a_picture_of_v2_and_v3_leaves_unchanged_in_an_archive_with_the_mark_beside_it) {
    for (const int level : {2, 3}) {
        const auto secret = write_case(level);
        const auto answer = get(coordinator().id, file_href(secret));
        EXPECT_EQ(answer.headers["Content-Type"], "application/zip");
        EXPECT_THAT(answer.body, HasSubstr(mark_of(coordinator(), level, level - 1)));
        EXPECT_EQ(taken_from(secret), "file " + std::to_string(level) + " " + std::to_string(level - 1));
    }
    const auto open = write_case(1);
    EXPECT_EQ(get(coordinator().id, file_href(open)).headers["Content-Type"], "image/jpeg");
}

TEST_F(TakenOut, a_list_names_its_taking_out_when_a_confidential_case_stands_in_it_and_only_then) {
    write_case(1);
    EXPECT_THAT(get(coordinator().id, "/zaken.csv").body, Not(HasSubstr("vertrouwelijk")));
    const auto secret = write_case(2), hidden = write_case(3);
    for (const auto* list : {"/zaken.csv", "/mijn-werk.csv"}) {
        const auto body = get(coordinator().id, list).body;
        EXPECT_THAT(body.substr(0, 200), HasSubstr("\"V2, vertrouwelijk. Uitgifte ")) << list;
        EXPECT_THAT(body, HasSubstr(secret.title)) << list;
        EXPECT_THAT(body, Not(HasSubstr(hidden.title))) << list;
    }
    EXPECT_EQ(get(coordinator().id, "/zaken.xlsx").status, 200);
    EXPECT_EQ(taken_from(secret), "list 2 1, list 2 2, list 2 3");
    EXPECT_EQ(taken_from(hidden), "");
    const auto& liaison = reader("business_liaison", "here");
    EXPECT_THAT(get(liaison.id, "/zaken.csv").body, Not(HasSubstr("vertrouwelijk"))) << "who reads no V2 hears of none";
}

TEST_F(TakenOut, a_page_prints_with_a_mark_once_its_print_is_in_the_log) {
    const auto secret = write_case(2);
    const auto path = "/zaken/" + secret.number;
    const auto seen = get(coordinator().id, path);
    EXPECT_THAT(seen.body,
                AllOf(HasSubstr("bw-not-printed"), HasSubstr(path + "?afdruk=ja"), Not(HasSubstr("bw-copy-mark"))));
    EXPECT_EQ(taken_from(secret), "");
    const auto print = get(coordinator().id, path + "?afdruk=ja");
    EXPECT_THAT(print.body, AllOf(HasSubstr("bw-copy-mark"), HasSubstr(mark_of(coordinator(), 2, 1)),
                                  Not(HasSubstr("bw-not-printed"))));
    EXPECT_EQ(taken_from(secret), "print 2 1");
    EXPECT_THAT(get(coordinator().id, "/zaken/" + write_case(1).number + "?afdruk=ja").body,
                AllOf(Not(HasSubstr("bw-copy-mark")), Not(HasSubstr("bw-not-printed"))));
}

TEST_F(TakenOut, nothing_leaves_that_cannot_be_noted) {
    const auto secret = write_case(2), hidden = write_case(3), open = write_case(1);
    close_the_log();
    for (const auto& address :
         {"/zaken/" + secret.number + "/dossier.zip", file_href(secret), file_href(hidden), std::string("/zaken.csv"),
          std::string("/zaken.xlsx"), std::string("/mijn-werk.csv"), "/zaken/" + secret.number + "?afdruk=ja"}) {
        try {
            const auto answer = get(coordinator().id, address);
            EXPECT_GE(answer.status, 400) << address;
            EXPECT_THAT(answer.body, AllOf(Not(HasSubstr(secret.title)), Not(HasSubstr(hidden.title)))) << address;
        } catch (const db::DatabaseError&) {
            // The server answers this with 500 or 503 and nothing of the page.
        }
    }
    EXPECT_EQ(get(coordinator().id, "/zaken/" + open.number + "/dossier.zip").status, 200);
}

TEST_F(TakenOut, whoever_may_not_read_takes_nothing_out_and_leaves_no_line) {
    const auto secret = write_case(2);
    for (const auto& one : one_for_each_role()) {
        if (one.may_read(2)) continue;
        for (const auto& address :
             {"/zaken/" + secret.number + "/dossier.zip", file_href(secret), "/zaken/" + secret.number + "?afdruk=ja"})
            EXPECT_EQ(get(one.id, address).status, 404) << one.name() << " " << address;
    }
    EXPECT_EQ(taken_from(secret), "");
}

TEST_F(TakenOut, the_officer_of_a_municipality_reads_the_log_of_its_own_cases_and_of_v2_alone) {
    const auto secret = write_case(2), hidden = write_case(3);
    get(coordinator().id, "/zaken/" + secret.number + "/dossier.zip");
    get(coordinator().id, file_href(secret));
    get(coordinator().id, file_href(hidden));
    const auto seen = log_of(officer());
    ASSERT_EQ(seen.size(), 3U) << "the dossier with its file, and the file alone";
    for (const auto& one : seen) {
        EXPECT_EQ(one.at("number"), secret.number);
        EXPECT_EQ(one.at("level"), "V2");
        EXPECT_EQ(one.at("has_case"), false) << "she watches over the log and reads no cases";
    }
    EXPECT_THAT(seen[0].at("taken_text").get<std::string>(), MatchesRegex("Uitgifte [0-9]+, bestand"));
    const auto dossier = seen[1].at("taken_text").get<std::string>();
    EXPECT_EQ(log_of(officer(), "?uitgifte=" + std::to_string(std::stoll(dossier.substr(9)))).size(), 2U);
    EXPECT_EQ(log_of(officer(), "?zaak=" + secret.number).size(), 3U);
    EXPECT_EQ(log_of(officer(), "?zaak=" + hidden.number).size(), 0U);
    EXPECT_EQ(get(officer().id, "/zaken/" + secret.number).status, 404);
    for (const auto* elsewhere : {"elsewhere", "party", "advised"})
        EXPECT_EQ(log_of(reader("privacy_officer", elsewhere)).size(), 0U) << elsewhere;
}

TEST_F(TakenOut, the_log_is_there_for_privacy_officers_alone_and_tells_looks_from_takings_out) {
    const auto secret = write_case(2);
    get(coordinator().id, "/zaken/" + secret.number);
    get(coordinator().id, "/zaken/" + secret.number + "?afdruk=ja");
    EXPECT_EQ(log_of(officer()).size(), 3U) << "a look, and a look with a print";
    EXPECT_EQ(log_of(officer(), "?soort=uitgifte").size(), 1U);
    for (const auto& one : one_for_each_role())
        EXPECT_EQ(get(one.id, "/inzage").status == 200,
                  one.role == "privacy_officer" || one.role == "riec_privacy_officer")
            << one.name();
}

}  // namespace
}  // namespace bolwerk::access

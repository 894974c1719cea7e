// A backup from before a destruction is put back: what was destroyed goes again, from every table, and the chains hold.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "db/process.hpp"
#include "db/verify.hpp"
#include "tests/db/destroyed_records.hpp"
#include "web/commands/command.hpp"
#include "web/commands/program_output.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class PutBack : public db::DestroyedRecords {
protected:
    ~PutBack() override {
        leave_output_to_programs(false);
        std::filesystem::remove(backup);
        std::filesystem::remove(kept);
    }

    /// Words of the case in everything that can hold them.
    void hang_everything_on_it() {
        const auto id = std::to_string(knelpunt), who = std::to_string(oscar);
        for (const auto* statement :
             {"insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, title, "
              "data,"
              " bytes, sha256, made_at) values ($1, 1, 'besluit', 'KNP-B1', 3, true, now(), today(), 'Kwartelnest',"
              " '{\"park\": \"Kwartelnest\"}', 'Kwartelnest', 'x', now())",
              "insert into task (case_id, kind, label, organisation_id, since, compartment)"
              " select $1, 'main', 'Kijk naar Kwartelnest', organisation_id, now(), 3 from case_file where id = $1",
              "insert into outbox (kind, payload, case_id) values ('x', '{\"text\": \"Kwartelnest\"}', $1)",
              "insert into waiting_step select $1, 1, organisation_id, now(), now() + interval '1 hour', document"
              " from case_file where id = $1",
              "insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id,"
              " other_organisation_id, state) select $1, f.park_id, 'Kwartelnest', 'GM0200', 'police',"
              " f.organisation_id, o.id, 'returned' from case_file f,"
              " organisation o where f.id = $1 and o.name = 'Gemeente Apeldoorn'",
              "insert into risk_matrix_event (matrix_id, what, because, person_id) select m.id, 'returned',"
              " 'Kwartelnest klopt niet', (select min(id) from person) from risk_matrix m where m.case_id = $1",
              "insert into risk_answers select id, '{\"L1\": {\"answer\": \"2\", \"source\": \"A\", \"why\":"
              " \"Kwartelnest\"}}' from risk_matrix where case_id = $1"})
            tried_on(id, statement);
        const auto told = owner.value(
            "insert into notification (person_id, case_id, text) values ($1, $2, 'Kwartelnest') returning id",
            {who, id});
        owner.rows("insert into mail (person_id, kind, case_id, notification_id) values ($1, 'step', $2, $3)",
                   {who, id, told});
        owner.rows("insert into digest_line (notification_id, person_id, rhythm) values ($1, $2, 'daily')",
                   {told, who});
        owner.rows("insert into post_item (case_id, person_id, notification_id, because) values ($1, $2, $3, 'wanted')",
                   {id, who, told});
    }
    void tried_on(const std::string& id, const std::string& statement) {
        try {
            owner.rows(statement, {id});
        } catch (const db::DatabaseError& error) {
            ADD_FAILURE() << error.what() << " in " << statement;
        }
    }

    void back_up() {
        const auto made =
            db::run({program("pg_dump"), "--format=custom", "--file=" + backup.string(), "--dbname=" + address.owner});
        ASSERT_EQ(made.code, 0) << made.output;
    }
    /// Into a database that has nothing yet.
    db::Address put_back() {
        auto place = db::TestCluster::instance().empty();
        const auto done = db::run(
            {program("pg_restore"), "--no-owner", "--exit-on-error", "--dbname=" + place.owner, backup.string()});
        EXPECT_EQ(done.code, 0) << done.output;
        return place;
    }
    static std::string program(const std::string& name) { return "/usr/lib/postgresql/15/bin/" + name; }

    /// What the command prints, which must be a register that a program can read.
    void keep_the_register() {
        testing::internal::CaptureStdout();
        const auto code = run_command({"destroyed", "--database", address.application});
        const auto said = testing::internal::GetCapturedStdout();
        leave_output_to_programs(false);
        EXPECT_EQ(code, 0);
        ASSERT_TRUE(Json::accept(said)) << said;
        EXPECT_THAT(said, testing::Not(HasSubstr("Kwartelnest"))) << "numbers, rules and hashes, no content";
        std::ofstream(kept) << said;
    }
    /// How the command ends, and what it says.
    std::string destroyed_again(const db::Address& at) {
        testing::internal::CaptureStdout();
        const auto code = run_command({"destroy-again", kept.string(), "--database", at.application});
        return std::to_string(code) + ": " + testing::internal::GetCapturedStdout();
    }
    static std::string tables_with(db::ScriptConnection& at, const std::string& word) {
        std::string found;
        for (const auto& row : at.rows("select tablename from pg_tables where schemaname = 'public' order by 1"))
            if (at.value("select count(*) from " + row[0] + " t where t::text like '%" + word + "%'") != "0")
                found += row[0] + " ";
        return found;
    }

    std::filesystem::path backup = std::filesystem::path(testing::TempDir()) / (std::to_string(::getpid()) + ".dump"),
                          kept = std::filesystem::path(testing::TempDir()) / (std::to_string(::getpid()) + ".json");
};

TEST_F(PutBack, a_backup_of_while_the_case_was_still_open_and_its_archivist_unknown_gives_nothing_of_it_back) {
    hang_everything_on_it();
    back_up();
    owner.rows("delete from waiting_step where case_id = $1", {std::to_string(knelpunt)});
    mees = person("Nora Nieuw", "archivist", riec, 1);
    released();
    const auto list = drawn_by(floor, riec);
    approved(list);
    destroyed(list);
    EXPECT_EQ(where_stands("Kwartelnest"), "") << "it is gone here";
    keep_the_register();

    const auto place = put_back();
    db::ScriptConnection there(place.owner);
    EXPECT_THAT(tables_with(there, "Kwartelnest"), HasSubstr("case_event")) << "the backup brought it back";
    EXPECT_THAT(destroyed_again(place), AllOf(StartsWith("0: "), HasSubstr("1 of 1 cases")));
    EXPECT_EQ(tables_with(there, "Kwartelnest"), "");
    EXPECT_EQ(there.value("select count(*) from case_file where search @@ to_tsquery('simple', 'kwartelnest')"), "0");
    db::Pool readers(place.application, 1);
    EXPECT_THAT(db::verify(readers).differences, IsEmpty());
    EXPECT_EQ(readers.ask_json("archive/register", {}).size(), 1U) << "the register goes on where it was put back";
    EXPECT_THAT(destroyed_again(place), AllOf(StartsWith("0: "), HasSubstr("0 of 1 cases")))
        << "a second time there is nothing left";
}

TEST_F(PutBack, a_case_that_got_the_same_number_after_the_backup_was_put_back_is_another_and_stays) {
    back_up();
    released();
    const auto list = drawn_by(floor, riec);
    approved(list);
    destroyed(list);
    keep_the_register();
    const auto place = put_back();
    db::ScriptConnection there(place.owner);
    there.run(
        "alter table case_event disable trigger user; update case_event set hash = sha256('another');"
        "alter table case_event enable trigger user");
    EXPECT_THAT(destroyed_again(place),
                AllOf(StartsWith("3: "), HasSubstr("0 of 1 cases"), HasSubstr("Case " + number + " is there")));
    EXPECT_THAT(tables_with(there, "Kwartelnest"), HasSubstr("case_file"));
}

}  // namespace
}  // namespace bolwerk::web

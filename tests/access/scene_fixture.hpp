// Somebody for each cell of the table, and cases in each compartment that all of them could stumble upon.
#pragma once

#include "engine/perform.hpp"
#include "tests/access/who_reads_fixture.hpp"
#include "tests/db/programme.hpp"

namespace bolwerk::access {

struct Reader {
    std::int64_t id = 0;
    std::string role, kind, relation;
    std::string reads;                    ///< digits of the compartments
    bool annex = false, figures = false;  ///< as the table says of this tie
    std::string log, report;

    bool may_read(int level) const { return reads.find(static_cast<char>('0' + level)) != std::string::npos; }
    /// Whether the log says to this reader who looked at a case of this level.
    bool reads_log_of(int level) const {
        if (log == "own") return level == 2 && relation == "here";
        return log == "cases" && level >= 2 && may_read(level);
    }
    bool reads_report() const { return report != "no"; }
    std::string name() const { return role + " at " + kind + " " + relation; }
};

/// A case with a title that stands nowhere else.
struct Secret {
    std::int64_t id = 0;
    int level = 0;
    std::string number, title, park;
};

class AccessScene : public db::Programme {
protected:
    AccessScene();

    /// Opened by a coordinator who is cleared, with every organisation of "party" and "advised" and every person of
    /// "asked" taking part, a note, a file, a deadline and an alarm.
    Secret write_case(int level);

    /// A letter with that case, with its title in it, under the number of the case and "-B1".
    void put_letter(const Secret& secret);

    /// One reader for each role and relation, leaving out further kinds of organisation.
    std::vector<Reader> one_for_each_role() const;
    const Reader& reader(std::string_view role, std::string_view relation) const;
    /// Of each kind of organisation somebody for each way of reading; who is elsewhere reads as little as a stranger.
    std::vector<Reader> one_for_each_way_of_reading() const;
    /// One reader for each tie to a case and each set of compartments that it lets somebody read.
    std::vector<Reader> one_for_each_reach() const;

    /// The token of the calendar that everybody of the table keeps.
    static std::string calendar_of(std::int64_t who) { return "calendar-" + std::to_string(who); }

    /// Organisations of the scene by relation: [{id, name}].
    engine::Json organisations(std::string_view relation);

    /// A copy of every workflow in this compartment.
    static std::vector<engine::Definition> definitions_at(int level);

    std::vector<Reader> readers;

private:
    void invite(const Secret& secret);
    /// From V2 on the question lets that person in and nobody else there.
    void ask_in_person(engine::WriteRequest& request, int level);
    static void give_work(engine::WriteRequest& request, const std::string& title);
    void hang_things_on(const Secret& secret);
};

}  // namespace bolwerk::access

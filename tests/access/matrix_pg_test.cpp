// The whole table at once: every role at every kind of organisation, by tie to the case, compartment and state of the
// designation, through every channel by which somebody could learn of a case.
#include <gmock/gmock.h>

#include <map>
#include <regex>

#include "db/mail_queue.hpp"
#include "tests/access/browser_fixture.hpp"
#include "web/mail/mail_view.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;

class Matrix : public AccessPages {
protected:
    /// What the number of the next case will be, so that it can be asked for before it is there.
    Secret to_come(int level) {
        return {
            .level = level,
            .number = "PLN-" + owner.value("select extract(year from today())") + "-000" + std::to_string(level + 1),
            .park = "F9" + std::to_string(level)};
    }

    /// What has an address, and is neither made anew each time nor about something else (addresses_pg_test).
    static bool is_asked_of_each(const Channel& channel) {
        return !channel.address.empty() && channel.kind != "pdf" && channel.kind != "elsewhere";
    }

    /// All that this reader gets through every channel that has an address, without what differs at each look.
    std::string all_of(const Reader& reader, const Secret& secret) {
        std::string all;
        for (const auto& channel : where_it_shows())
            if (is_asked_of_each(channel))
                all += channel.address + "\n" + text_of(through(channel, reader.id, secret)) + "\n";
        const std::regex anew(R"re(Uitgifte \d+ aan [^"]* om \d\d:\d\d|name="once_key" value="[^"]*")re");
        return std::regex_replace(all, anew, "");
    }

    /// Whether this answer of the channel names the case; of an action whether it says why it cannot be done.
    static bool names(const Channel& channel, const web::Response& answer, const Secret& secret) {
        if (channel.kind == "action") return answer.status != 404 && !Json::parse(answer.body).at("reasons").empty();
        // A page that was asked for by the number may say it again and tell nothing.
        const bool by_number = channel.address.find("{number}") != std::string::npos;
        return by_number ? text_of(answer).find(secret.title) != std::string::npos : tells_of(answer, secret);
    }
    /// To whom of those who read it the channel names the case: "yes", "some" or "no".
    std::string shows(const Channel& channel, const Secret& secret) {
        std::size_t asked = 0, told = 0;
        for (const auto& reader : one_for_each_way_of_reading()) {
            if (!reader.may_read(secret.level)) continue;
            ++asked;
            if (names(channel, through(channel, reader.id, secret), secret)) ++told;
        }
        return told == 0 ? "no" : told == asked ? "yes" : "some";
    }

    /// A file of V3 beside the plan, shared for that designation; gives its id.
    std::string put_annex(const Secret& plan, std::int64_t knelpunt) {
        return owner.value(
            "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment,"
            " scanned, designation_id) values ($1, 'Winterkoning.jpg', 'image/jpeg', 1, '', 'x', $2, 3, 'clean', $3)"
            " returning id",
            {std::to_string(plan.id), std::to_string(els), std::to_string(knelpunt)});
    }
    /// A designation of the park of the plan in which every organisation "here" takes part; gives its id.
    std::int64_t designation_beside(const Secret& plan) {
        const auto knelpunt = std::to_string(write_case(3).id);
        owner.rows(
            "delete from case_reader where case_id = $1 and because <> 'owner' and organisation_id not in"
            " (select id from organisation where name like '% here')",
            {knelpunt});
        owner.rows(
            "insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
            " select $1, id, 3, 'party', now() from organisation where name like '% here' on conflict do nothing",
            {knelpunt});
        owner.rows(
            "update case_file set workflow = 'designation', park_id = (select park_id from case_file where id = $2)"
            " where id = $1",
            {knelpunt, std::to_string(plan.id)});
        return std::stoll(knelpunt);
    }

    void turn_mail_on() {
        owner.run(
            "update mail_service set on_since = now(), server = 'mail.proef.test:587', sender = 'b@proef.test';"
            "insert into message_choice select id, 'step', 'now' from person");
    }
    /// What e-mails about the case say of it, by address: "words", "link" or "nothing".
    std::map<std::string, std::string> mails_about(const Secret& secret) {
        std::map<std::string, std::string> said;
        const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
        for (const auto& mail : db::MailQueue(pool, now).take(1000, std::chrono::minutes(5))) {
            const auto text = web::mail_view(mail, {.sender = "b@proef.test"}).dump();
            const bool named = text.find(secret.title) != std::string::npos;
            const bool linked = text.find(secret.number) != std::string::npos;
            said[mail.at("address")] = named ? "words" : linked ? "link" : "nothing";
        }
        return said;
    }
};

TEST_F(Matrix,
       through_no_channel_does_anybody_learn_of_a_case_that_is_not_theirs_and_who_reads_it_does_as_the_table_says) {
    take_report();
    for (int level = 0; level <= 3; ++level) {
        std::map<std::int64_t, std::string> before;
        for (const auto& reader : one_for_each_way_of_reading())
            if (!reader.may_read(level)) before[reader.id] = all_of(reader, to_come(level));
        const auto secret = write_case(level);
        put_letter(secret);
        ASSERT_EQ(secret.number, to_come(level).number);
        for (const auto& reader : one_for_each_way_of_reading()) {
            if (reader.may_read(level)) continue;
            const auto after = all_of(reader, secret);
            ASSERT_EQ(before[reader.id], after) << reader.name() << " of V" << level;
            ASSERT_EQ(after.find(secret.title), std::string::npos) << reader.name();
        }
        for (const auto& channel : where_it_shows()) {
            if (!is_asked_of_each(channel)) continue;
            EXPECT_EQ(shows(channel, secret), channel.shows.at(static_cast<std::size_t>(level)))
                << channel.kind << " " << channel.address << " of V" << level;
        }
    }
}

/// HANDBOOK 4.3: what one person is asked of V2 shows to that person as to an adviser, and to no colleague.
TEST_F(Matrix, who_is_asked_in_person_learns_of_v2_what_an_adviser_does_and_a_colleague_nothing) {
    const auto police = [&](std::string_view relation) { return reader("police_contributor", relation).id; };
    take_report();
    const Secret expected{.level = 2, .number = to_come(0).number, .park = "F92"};
    const auto before = all_of(reader("police_contributor", "beside"), expected);
    const auto secret = write_case(2);
    put_letter(secret);
    ASSERT_EQ(secret.number, expected.number);
    EXPECT_EQ(all_of(reader("police_contributor", "beside"), secret), before);
    for (const auto& channel : where_it_shows()) {
        if (!is_asked_of_each(channel)) continue;
        EXPECT_EQ(names(channel, through(channel, police("asked"), secret), secret),
                  names(channel, through(channel, police("advised"), secret), secret))
            << channel.kind << " " << channel.address;
    }
}

TEST_F(Matrix, who_looked_is_told_on_the_page_and_in_the_file_to_whom_the_table_says) {
    for (int level = 1; level <= 3; ++level) {
        const auto secret = write_case(level);
        get(reader("municipal_coordinator", "here").id, "/zaken/" + secret.number);
        for (const auto& one : readers)
            for (const std::string path : {"/inzage", "/inzage.csv", "/inzage.xlsx"}) {
                const auto answer = through({.kind = "export", .address = path + "?zaak={number}"}, one.id, secret);
                EXPECT_EQ(answer.status, one.log == "no" ? 404 : 200) << one.name() << " " << path;
                const bool names_her = answer.body.find("municipal_coordinator municipality here") != std::string::npos;
                EXPECT_EQ(answer.status == 200 && names_her, one.reads_log_of(level))
                    << one.name() << " " << path << " of V" << level;
            }
    }
}

TEST_F(Matrix, an_email_goes_to_who_reads_the_case_and_says_of_it_what_the_table_says) {
    turn_mail_on();
    const auto mail = std::ranges::find(where_it_shows(), "mail", &Channel::kind);
    for (int level = 1; level <= 3; ++level) {
        const auto secret = write_case(level);
        const auto said = mails_about(secret);
        for (const auto& reader : readers) {
            const auto address = owner.value("select email from person where id = $1", {std::to_string(reader.id)});
            const auto found = said.find(address);
            EXPECT_EQ(found != said.end(), reader.may_read(level)) << reader.name() << " of V" << level;
            if (found == said.end()) continue;
            EXPECT_EQ(found->second, mail->shows.at(static_cast<std::size_t>(level))) << reader.name();
        }
    }
}

TEST_F(Matrix, no_channel_names_a_file_of_v3_before_its_park_is_designated_or_after_and_then_as_the_table_says) {
    const auto plan = write_case(1);
    const auto knelpunt = designation_beside(plan);
    put_annex(plan, knelpunt);
    for (const std::string state : {"proposed", "on_agenda", "designated", "ended"}) {
        owner.rows("update case_file set state = $2 where id = $1", {std::to_string(knelpunt), state});
        for (const auto& reader : one_for_each_way_of_reading())
            for (const auto& channel : where_it_shows()) {
                if (!is_asked_of_each(channel)) continue;
                const bool expected = state == "designated" && reader.annex && channel.annex;
                const auto answer = text_of(through(channel, reader.id, plan));
                ASSERT_EQ(answer.find("Winterkoning") != std::string::npos, expected)
                    << reader.name() << " " << channel.address << " while " << state;
            }
    }
}

TEST_F(Matrix, a_file_of_v3_beside_a_lower_case_is_there_while_the_park_is_designated_for_whoever_takes_part) {
    const auto plan = write_case(1);
    const auto knelpunt = designation_beside(plan);
    const auto file = put_annex(plan, knelpunt);
    for (const std::string state : {"proposed", "on_agenda", "designated", "ended"}) {
        owner.rows("update case_file set state = $2 where id = $1", {std::to_string(knelpunt), state});
        for (const auto& reader : readers) {
            const bool expected = state == "designated" && reader.annex;
            EXPECT_EQ(seen_by(reader.id, "select count(*) from attachment where id = " + file), expected ? "1" : "0")
                << reader.name() << " while " << state;
            if (reader.relation != "here") continue;
            const auto address = "/zaken/" + plan.number + "/bestanden/" + file;
            EXPECT_EQ(get(reader.id, address).status == 200, expected) << reader.name() << " while " << state;
            EXPECT_EQ(get(reader.id, "/zaken/" + plan.number).body.find("Winterkoning") != std::string::npos, expected)
                << reader.name() << " while " << state;
        }
    }
    const auto taking_part = std::ranges::count_if(readers, &Reader::annex);
    EXPECT_EQ(owner.value("select count(distinct person_id) from view_log where case_id = $1 and compartment = 3",
                          {std::to_string(plan.id)}),
              std::to_string(taking_part))
        << "who looked stands in the log, and nobody else";
}

TEST_F(Matrix, a_file_of_v3_is_withdrawn_with_a_reason_and_what_it_held_is_gone) {
    const auto plan = write_case(1);
    const auto knelpunt = designation_beside(plan);
    owner.rows("update case_file set state = 'designated' where id = $1", {std::to_string(knelpunt)});
    const auto file = put_annex(plan, knelpunt);
    const auto address = "/zaken/" + plan.number + "/bestanden/" + file;
    for (const auto& one : one_for_each_way_of_reading())
        if (!one.annex) {
            EXPECT_EQ(get(one.id, address + "/intrekken").status, 404) << one.name();
        }
    const auto& coordinator = reader("municipal_coordinator", "here");
    const auto withdraw = [&](const Reader& who, const std::string& why) {
        return ask(who.id, {.method = "POST", .path = address + "/intrekken", .form = {{"reden", why}}}).status;
    };
    EXPECT_EQ(get(coordinator.id, address + "/intrekken").status, 200);
    EXPECT_EQ(withdraw(reader("police_contributor", "here"), "Het hoort niet bij dit terrein"), 404)
        << "whoever neither put it there nor manages the case";
    EXPECT_EQ(withdraw(coordinator, "nee"), 422);
    EXPECT_EQ(withdraw(coordinator, "Het hoort niet bij dit terrein"), 303);
    EXPECT_EQ(get(coordinator.id, address).status, 404);
    EXPECT_EQ(get(coordinator.id, "/zaken/" + plan.number).body.find("Winterkoning"), std::string::npos);
    EXPECT_EQ(owner.value("select octet_length(bytes) || removed_because from attachment where id = $1", {file}),
              "0Het hoort niet bij dit terrein");
    EXPECT_EQ(
        owner.value("select count(*) from view_log where purpose like 'Ingetrokken: Het hoort%' and compartment = 3"),
        "1");
    EXPECT_EQ(owner.value("select count(*) from case_event where case_id = $1 and payload::text like '%Winterkoning%'",
                          {std::to_string(plan.id)}),
              "0");
}

TEST_F(Matrix, a_file_of_v3_that_must_be_kept_is_not_withdrawn) {
    const auto plan = write_case(1);
    const auto knelpunt = designation_beside(plan);
    owner.rows("update case_file set state = 'designated' where id = $1", {std::to_string(knelpunt)});
    const auto file = put_annex(plan, knelpunt);
    owner.rows(
        "insert into legal_hold (organisation_id, case_id, because, set_by) select organisation_id, id,"
        " 'Er loopt een beroep.', $2 from case_file where id = $1",
        {std::to_string(plan.id), std::to_string(els)});
    const auto& coordinator = reader("municipal_coordinator", "here");
    const auto answer = ask(coordinator.id, {.method = "POST",
                                             .path = "/zaken/" + plan.number + "/bestanden/" + file + "/intrekken",
                                             .form = {{"reden", "Het hoort niet bij dit terrein"}}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("Deze bijlage moet nu bewaard blijven"), std::string::npos);
    EXPECT_EQ(owner.value("select octet_length(bytes) from attachment where id = $1", {file}), "1");
}

TEST_F(Matrix, a_title_of_v2_or_v3_in_a_list_is_in_the_log_once_a_day_for_each_person_and_case) {
    const auto& coordinator = reader("municipal_coordinator", "here");
    const auto listed = [&] { return owner.value("select count(*) from view_log where listed_on is not null"); };
    write_case(1);
    for (const std::string page : {"/", "/zaken", "/zoeken?q=Kwartelnest", "/meldingen", "/terreinen/F91"})
        get(coordinator.id, page);
    EXPECT_EQ(listed(), "0") << "nothing confidential stands in them";
    const auto municipal = write_case(2), riec = write_case(3);
    for (const std::string page : {"/", "/zaken", "/zoeken?q=Kwartelnest", "/meldingen", "/terreinen/F93"}) {
        owner.run(
            "alter table view_log disable trigger user; delete from view_log; alter table view_log enable trigger "
            "user");
        get(coordinator.id, page);
        EXPECT_EQ(
            owner.value("select count(*) from view_log where listed_on = today() and case_id = $1 and person_id = $2",
                        {std::to_string(riec.id), std::to_string(coordinator.id)}),
            "1")
            << page;
    }
    get(coordinator.id, "/zaken");
    get(coordinator.id, "/zaken");
    EXPECT_EQ(listed(), "2") << "one for each case, however often it is seen";
    const auto officer = reader("privacy_officer", "here");
    const auto seen = get(officer.id, "/inzage?soort=lijst").body;
    EXPECT_NE(seen.find("Titel in een lijst: Zaken"), std::string::npos);
    EXPECT_NE(seen.find(municipal.number), std::string::npos);
    EXPECT_EQ(seen.find(riec.number), std::string::npos);
    EXPECT_EQ(get(officer.id, "/inzage?soort=bekeken").body.find("Titel in een lijst"), std::string::npos);
    get(reader("business_liaison", "here").id, "/zaken");
    EXPECT_EQ(listed(), "2") << "who reads neither sees neither";
}

TEST_F(Matrix, signals_in_figures_are_a_page_and_a_menu_entry_for_whom_the_table_says) {
    for (const auto& reader : readers) {
        const auto page = get(reader.id, "/signalen");
        EXPECT_EQ(page.status, reader.figures ? 200 : 404) << reader.name();
        EXPECT_EQ(page.body.find("href=\"/signalen\"") != std::string::npos, reader.figures) << reader.name();
        const bool tells_of_apeldoorn = page.body.find("Apeldoorn") != std::string::npos;
        EXPECT_FALSE(reader.relation == "elsewhere" && tells_of_apeldoorn) << "another area: " << reader.name();
    }
}

}  // namespace
}  // namespace bolwerk::access

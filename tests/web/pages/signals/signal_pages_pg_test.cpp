// Signals in figures, and who gave one: for whom it is, sealed, and every look noted.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"
#include "web/pages/signals/reseal.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class SignalPages : public SignedInPages {
protected:
    SignalPages() {
        ::unsetenv("BOLWERK_REPORTER_KEY_FILE");
        fenna = person("Fenna Hofman", "privacy_officer", apeldoorn, -1);
        fatima = person("Fatima Bos", "business_liaison", apeldoorn, 1);
    }
    ~SignalPages() override {
        ::unsetenv("BOLWERK_REPORTER_KEY_FILE");
        std::filesystem::remove(key_path());
    }

    static std::filesystem::path key_path() {
        return std::filesystem::temp_directory_path() / ("bolwerk-pages-key-" + std::to_string(::getpid()));
    }
    static void set_key(const std::string& line) {
        std::ofstream(key_path()) << line << "\n";
        ::setenv("BOLWERK_REPORTER_KEY_FILE", key_path().c_str(), 1);
    }
    static constexpr auto one_key = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=",
                          other_key = "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg=";

    std::string signal(const std::string& channel = "entrepreneur") {
        const auto answer = post(els, "/zaken/nieuw",
                                 {{"soort", "signal"},
                                  {"plaats", owner.value("select id from park where rin = 'F1'")},
                                  {"title", "Bestelbusjes in de nacht"},
                                  {"channel", channel},
                                  {"what_seen", "Elke nacht rijden er busjes naar een leeg pand."},
                                  {"acute", "no"},
                                  {"once_key", "signal " + std::to_string(++signals_)}});
        if (!Json::parse(answer.body).contains("number"))
            throw std::runtime_error("Expected to report a signal, but: " + answer.body);
        return Json::parse(answer.body).at("number");
    }
    void months_ago(const std::string& number, int months) {
        owner.rows("update case_file set opened_at = now() - make_interval(months => $2::integer) where number = $1",
                   {number, std::to_string(months)});
    }
    static Fields reporter() { return {{"naam", "Kwartel aan de kade"}, {"bereikbaar", "via het parkmanagement"}}; }

    std::int64_t fenna = 0, fatima = 0;

private:
    int signals_ = 0;
};

TEST_F(SignalPages, seal_every_reporter_under_a_new_key_also_when_they_are_stopped_half_way) {
    const ReporterSeal old_key(std::string(32, 'k')), new_key(std::string(32, 'x')), third_key(std::string(32, 'y'));
    db::Pool as_owner(address.owner, 1);
    std::vector<std::string> numbers;
    set_key(one_key);
    for (int time = 0; time < 4; ++time) {
        numbers.push_back(signal());
        ASSERT_EQ(post(els, "/zaken/" + numbers.back() + "/melder", reporter()).status, 200);
    }
    const auto sealed_with = [&](const ReporterSeal& key) {
        return owner.value("select count(*) from signal_reporter where key_id = $1", {key.key_id()});
    };
    int seen = 0;
    const auto stop_at_the_third = [&] {
        if (++seen == 3) throw std::runtime_error("stopped");
    };
    EXPECT_THROW(reseal_reporters(as_owner, old_key, new_key, stop_at_the_third), std::runtime_error);
    EXPECT_EQ(sealed_with(new_key), "2") << "what was done stays done";
    EXPECT_EQ(reseal_reporters(as_owner, third_key, new_key, [] {}).by_other_keys, 2) << "not the key that is needed";
    EXPECT_EQ(reseal_reporters(as_owner, old_key, new_key, [] {}).done, 2);
    EXPECT_EQ(sealed_with(old_key), "0");
    EXPECT_EQ(reseal_reporters(as_owner, old_key, new_key, [] {}).done, 0) << "once more changes nothing";
    const Fields because{{"reden", "Terugkoppelen wat er met het signaal is gedaan"}};
    const auto href = "/zaken/" + numbers.front() + "/melder/bekijken";
    EXPECT_THAT(post(els, href, because).body, HasSubstr("met een andere sleutel versleuteld")) << "the old key";
    set_key(other_key);
    EXPECT_EQ(Json::parse(post(els, href, because).body).at("reporter_name"), "Kwartel aan de kade");
    db::Pool as_application(address.application, 1);
    EXPECT_ANY_THROW(reseal_reporters(as_application, new_key, old_key, [] {})) << "the application reads no reporter";
}

TEST_F(SignalPages, leave_what_the_old_key_does_not_open_as_it_is_and_name_the_signal) {
    const ReporterSeal old_key(std::string(32, 'k')), new_key(std::string(32, 'x'));
    db::Pool as_owner(address.owner, 1);
    set_key(one_key);
    const auto number = signal();
    ASSERT_EQ(post(els, "/zaken/" + number + "/melder", reporter()).status, 200);
    owner.run("update signal_reporter set sealed = sealed || '\\x00'::bytea");
    EXPECT_THAT(reseal_reporters(as_owner, old_key, new_key, [] {}).unopened, testing::ElementsAre(number));
    EXPECT_EQ(owner.value("select key_id from signal_reporter"), old_key.key_id());
}

TEST_F(SignalPages, mail_of_a_report_without_an_account_tells_no_minute_and_waits_for_the_next_hour) {
    owner.run("update mail_service set on_since = now(), server = 'proef'");
    const auto report = [&](const std::string& choice) {
        owner.rows(
            "insert into message_choice select $1, id, $2 from message_kind where id <> 'decision'"
            " on conflict (person_id, kind) do update set choice = excluded.choice",
            {std::to_string(els), choice});
        EXPECT_EQ(post(0, "/melden",
                       {{"gemeente", "GM0200"},
                        {"terrein", owner.value("select id from park where rin = 'F1'")},
                        {"what_seen", "Elke nacht rijden er busjes naar een leeg pand, ook " + choice},
                        {"seen_on", ""},
                        {"acute", "no"}})
                      .status,
                  201);
    };
    report("now");
    report("daily");
    EXPECT_GT(owner.value("select count(*) from mail"), "0");
    EXPECT_GT(owner.value("select count(*) from digest_line"), "0");
    EXPECT_EQ(owner.value("select count(*) from mail m join case_file f on f.id = m.case_id"
                          " where m.created_at <> f.opened_at or m.next_try <> f.opened_at + interval '1 hour'"),
              "0");
    EXPECT_EQ(owner.value("select count(*) from digest_line l join notification n on n.id = l.notification_id"
                          " where l.added_at <> n.created_at or date_trunc('hour', l.added_at) <> l.added_at"),
              "0");
}

TEST_F(SignalPages, keep_no_reporter_without_a_key_and_say_so) {
    const auto number = signal();
    EXPECT_THAT(page_of(els, "/zaken/" + number + "/melder").body, HasSubstr("reporter-key-file"));
    const auto refused = post(els, "/zaken/" + number + "/melder", reporter());
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Daarom wordt er geen melder bewaard"));
    EXPECT_EQ(owner.value("select count(*) from signal_reporter"), "0");
}

TEST_F(SignalPages, seal_a_reporter_show_it_to_the_coordinator_and_note_each_look) {
    set_key(one_key);
    const auto number = signal(), href = "/zaken/" + number + "/melder";
    ASSERT_EQ(post(els, href, reporter()).status, 200);
    for (const auto& row : owner.rows("select tablename from pg_tables where schemaname = 'public'"))
        EXPECT_EQ(owner.value("select count(*) from " + row[0] + " t where t::text like '%Kwartel%'"), "0") << row[0];
    const auto closed = values(els, href);
    EXPECT_THAT(missing_keys(sample_of("signals/reporter"), closed), IsEmpty());
    EXPECT_TRUE(closed.at("is_known"));
    EXPECT_THAT(closed.dump(), Not(HasSubstr("Kwartel")));
    EXPECT_EQ(post(els, href + "/bekijken", {{"reden", "kort"}}).status, 422);
    EXPECT_EQ(owner.value("select count(*) from view_log where what = 'Melder van het signaal'"), "0");
    const auto opened = Json::parse(post(els, href + "/bekijken", {{"reden", "Vertellen wat er is gedaan."}}).body);
    EXPECT_EQ(opened.at("reporter_name"), "Kwartel aan de kade");
    EXPECT_EQ(opened.at("reachable"), "via het parkmanagement");
    EXPECT_THAT(values(fenna, "/inzage").dump(), HasSubstr("Vertellen wat er is gedaan."));
    EXPECT_THAT(page_of(fenna, "/inzage").body, HasSubstr("privacyfunctionaris van het RIEC"))
        << "where the looks at V3 of her own people are";
    for (const auto other : {fatma, fatima, petra, bram, saskia, admin, fenna}) {
        EXPECT_EQ(get(other, href).status, 404);
        EXPECT_EQ(post(other, href, reporter()).status, 404);
        EXPECT_EQ(post(other, href + "/bekijken", {{"reden", "Vertellen wat er is gedaan."}}).status, 404);
        EXPECT_EQ(post(other, href + "/wissen", {}).status, 404);
        EXPECT_ANY_THROW(seen_by(other, "select count(*) from signal_reporter"));
    }
    set_key(other_key);
    EXPECT_THAT(post(els, href + "/bekijken", {{"reden", "Vertellen wat er is gedaan."}}).body,
                HasSubstr("andere sleutel"));
    ASSERT_EQ(post(els, href + "/wissen", {}).status, 200);
    EXPECT_EQ(owner.value("select count(*) from signal_reporter"), "0");
}

TEST_F(SignalPages, keep_nobody_of_an_anonymous_signal_and_forget_whoever_it_was_once_it_is_closed) {
    set_key(one_key);
    const auto anonymous = signal("mma"), number = signal();
    EXPECT_EQ(post(els, "/zaken/" + anonymous + "/melder", reporter()).status, 422);
    ASSERT_EQ(post(els, "/zaken/" + number + "/melder", reporter()).status, 200);
    const auto does = [&](const std::string& action, const Fields& form) {
        const auto answer = post(els, "/zaken/" + number + "/acties/" + action, form);
        EXPECT_EQ(answer.status, 200) << answer.body;
    };
    does("forward", {{"forwarded_to", "police"}, {"forward_reference", ""}});
    does("feed_back", {{"told", "yes"}, {"feedback", "De politie kijkt ernaar."}});
    EXPECT_EQ(owner.value("select count(*) from signal_reporter"), "1");
    does("close", {});
    EXPECT_EQ(owner.value("select count(*) from signal_reporter"), "0");
}

TEST_F(SignalPages, in_figures_are_for_who_judges_them_or_oversees_the_area_and_name_no_signal) {
    constexpr int in_a_half_that_is_over = 7;
    std::string any;
    for (int number = 0; number < 6; ++number) months_ago(any = signal(), in_a_half_that_is_over);
    const auto own = values(els, "/signalen");
    EXPECT_THAT(missing_keys(sample_of("signals/figures"), own), IsEmpty());
    const auto all = values(saskia, "/signalen");
    EXPECT_EQ(own.at("towns_text"), "Apeldoorn");
    EXPECT_EQ(all.at("towns_text"), "Apeldoorn, Epe");
    bool found = false;
    for (const auto& option : own.at("selects")[0].at("options")) {
        const auto seen = values(els, "/signalen", {{"tijdvak", option.at("option_value").get<std::string>()}});
        found = found || seen.at("total_text") == "Er kwamen 6 signalen binnen.";
        EXPECT_THAT(seen.dump(), Not(HasSubstr(any)));
        EXPECT_THAT(seen.dump(), Not(HasSubstr("Bestelbusjes")));
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(values(fatma, "/signalen").at("towns_text"), "Epe");
    for (const auto other : {mark, fatima, bram, admin}) EXPECT_EQ(get(other, "/signalen").status, 404);
}

TEST_F(SignalPages, are_counted_after_they_were_destroyed) {
    const auto floor = person("Floor de Boer", "archivist", apeldoorn, 1),
               mees = person("Mees Vos", "archivist", apeldoorn, 1);
    const auto does = [&](std::int64_t who, const std::string& number, const std::string& action, const Fields& form) {
        const auto answer = post(who, "/zaken/" + number + "/acties/" + action, form);
        EXPECT_EQ(answer.status, 200) << answer.body;
    };
    const auto number = signal();
    does(els, number, "leave", {{"no_action_reason", "Het pand is in gebruik bij een bakker."}});
    does(els, number, "drop", {{"told", "yes"}, {"feedback", "Er is niets aan de hand."}});
    const auto drawn = post(floor, "/zaken/nieuw",
                            {{"soort", "destruction"},
                             {"title", "Vernietiging van signalen"},
                             {"reference_date", owner.value("select today()")},
                             {"once_key", "list"}});
    const std::string list = Json::parse(drawn.body).at("number");
    does(floor, list, "approve", {{"list_checked", "ja"}});
    does(mees, list, "agree", {{"list_checked", "ja"}});
    EXPECT_EQ(owner.value("select count(*) from signal_tally"), "0");
    does(mees, list, "destroy", {{"cannot_be_undone", "ja"}});
    EXPECT_EQ(owner.value("select count(*) from case_file where workflow = 'signal'"), "0");
    EXPECT_EQ(
        owner.value("select string_agg(municipality || channel || outcome || triage || number, ' ') from signal_tally"),
        "GM0200entrepreneurno_actionday1");
    EXPECT_ANY_THROW(seen_by(els, "select count(*) from signal_tally"));
}

}  // namespace
}  // namespace bolwerk::web

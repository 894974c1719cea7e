// Two people at the same moment on one subsidy, with real sessions on PostgreSQL.
#include <gmock/gmock.h>

#include <future>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class SubsidyRace : public PerformedSubsidies {
protected:
    /// Both begin together; what stood in the way of each.
    std::array<std::string, 2> at_once(const std::function<engine::Outcome()>& one,
                                       const std::function<engine::Outcome()>& other) {
        auto first = std::async(std::launch::async, one), second = std::async(std::launch::async, other);
        return {obstacle(first.get()), obstacle(second.get())};
    }
    /// A subsidy of € 50.000 that Tom drafted and Ingrid read, with its reservation.
    std::string to_sign() {
        auto request = opening(els);
        request.after.workflow = "subsidy";
        for (auto* data : {&request.event.patch, &request.after.data})
            data->update({{"scheme", "gld_test"},
                          {"period", "2026"},
                          {"received_on", "2026-02-02"},
                          {"outcome", "granted"},
                          {"granted_cents", euros(50'000)},
                          {"activities", "Nieuwe verlichting"},
                          {"motivation", "Past bij artikel 3 van de regeling"},
                          {"account_by", "2028-05-01"}});
        const auto number = written(request).number;
        auto draft = step_by(tom, number, "draft", "drafted");
        draft.bookings = {booking("reservation", euros(50'000))};
        written(draft);
        written(step_by(ingrid, number, "read", "to_sign"));
        return number;
    }
    std::int64_t version_of(std::int64_t who, std::int64_t subject) {
        return store.load(by(who, subject)).value().subject.version;
    }
};

TEST_F(SubsidyRace, a_signature_and_a_withdrawal_never_both_happen) {
    for (int turn = 0; turn < 6; ++turn) {
        const auto number = to_sign();
        const auto subsidy = id_of(number);
        const auto seen = version_of(els, subsidy);
        const auto sign = by(willem, subsidy), withdraw = by(els, subsidy);
        const auto [signed_, withdrawn] =
            at_once([&] { return tried(sign, "sign", Json::object(), seen); },
                    [&] {
                        return tried(withdraw, "withdraw", {{"withdraw_reason", "Het gaat niet door"}}, seen);
                    });
        ASSERT_NE(signed_.empty(), withdrawn.empty()) << signed_ << " / " << withdrawn;
        EXPECT_EQ(stands(number), signed_.empty() ? "0 5000000 0 0 0 0" : "0 0 0 0 0 0");
        EXPECT_EQ(store.load(by(tom, subsidy)).value().subject.state, signed_.empty() ? "signed" : "withdrawn");
        if (signed_.empty()) {
            EXPECT_EQ(refusal(book(tom, number, {booking("release", euros(50'000))})), "");
        }
    }
}

TEST_F(SubsidyRace, a_form_that_is_sent_twice_signs_once) {
    const auto subsidy = id_of(to_sign());
    auto sign = by(willem, subsidy);
    sign.once_key = "signature-1";
    const auto send = [&] { return tried(sign, "sign", Json::object()); };
    const auto [first, second] = at_once(send, send);
    EXPECT_EQ(first + second, "");
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'sign'"), "1");
    EXPECT_EQ(owner.value("select count(*) from ledger_posting where kind = 'commitment'"), "1");
}

TEST_F(SubsidyRace, a_payment_and_a_withdrawal_of_the_grant_leave_every_euro_paid_to_be_recovered) {
    for (int turn = 0; turn < 3; ++turn) {
        const auto number = published("executing", Json::array());
        const auto subsidy = id_of(number);
        const auto withdrawal = opened_below(
            subsidy, "withdrawal", tom, {{"title", "Intrekking"}, {"kind", "fault"}, {"cause", "Niet uitgevoerd"}});
        did(by(tom, withdrawal), "ask_view", {{"intention", "De verlening intrekken"}});
        did(by(els, withdrawal), "give_view", {{"view", "Wij begrijpen het"}});
        did(by(tom, withdrawal), "draft",
            {{"new_cents", 0}, {"ground", "448a"}, {"motivation", "Niet uitgevoerd, artikel 4:48 Awb"}});
        did(by(ingrid, withdrawal), "read", {{"read_checked", true}});
        const auto signer = by(willem, withdrawal), payer = by(fred, subsidy);
        const auto [taken_back, paid] = at_once(
            [&] { return tried(signer, "sign", Json::object()); },
            [&] {
                return tried(payer, "pay_advance", {{"advance_cents", euros(40'000)}, {"paid_on", "2026-11-23"}});
            });
        EXPECT_EQ(taken_back, "");
        EXPECT_EQ(stands(number), paid.empty() ? "0 0 0 0 0 4000000" : "0 0 0 0 0 0");
    }
}

}  // namespace
}  // namespace bolwerk::db

// Walks through the machine of a subsidy in which a few people do everything and every booking stands on an account,
// and what a walk may never show: the four rules of a subsidy, each in its own words.
#pragma once

#include <map>
#include <set>

#include "tests/workflows/explorer_fixture.hpp"

namespace bolwerk::workflows {

inline constexpr std::string_view three_people = "no grant without officer, second reader and signer, three people",
                                  within_commitment = "no payment above the commitment", once = "no euro twice",
                                  no_term_left = "no open term after a final state";

/// What stands for one case, moved by each booking as `balances_after` of db/functions moves it.
struct Accounts {
    std::map<std::string, std::int64_t> of{{"reserved", 0}, {"committed", 0},  {"advanced", 0}, {"payable", 0},
                                           {"paid", 0},     {"receivable", 0}, {"overpaid", 0}, {"interest", 0}};

    std::int64_t granted() const { return of.at("committed") + of.at("advanced") + of.at("payable") + of.at("paid"); }
    void book(std::string_view kind, std::int64_t cents);
};

/// A walk: where it led, and how.
struct Path {
    engine::Case subject;
    std::vector<engine::Event> events;
};

std::int64_t booked(const engine::Event& event, std::string_view kind);

/// Everybody behind a step: who did it, and for whom.
std::set<std::int64_t> hands(const engine::Event& event);
bool meet(const std::set<std::int64_t>& a, const std::set<std::int64_t>& b);

/// Which of the four rules a path breaks.
std::set<std::string_view> broken_by(const engine::Definition& table, const Path& path);

/// What stands after those events.
Accounts after(const std::vector<engine::Event>& events);

/// The walks of one explorer, until `goes_on` has enough; `taken` gets the ways that were taken.
void walk_subsidies(const engine::Definition& table, unsigned seed, int walks, std::set<std::string>& taken,
                    const std::function<bool(const Path&)>& goes_on);

}  // namespace bolwerk::workflows

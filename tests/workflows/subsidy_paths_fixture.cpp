#include "tests/workflows/subsidy_paths_fixture.hpp"

#include <algorithm>
#include <span>

namespace bolwerk::workflows {

using namespace engine;

namespace {

/// Who applies acts for its own organisation; five people of the province share all its roles, now and then for
/// another.
void among_five(Explorer::Attempt& attempt, std::mt19937& random) {
    const auto one_of_five = [&] { return std::uniform_int_distribution<std::int64_t>(1, 5)(random); };
    for (auto& holding : attempt.actor.holdings) {
        if (holding.organisation != 50) continue;
        attempt.actor.person = one_of_five();
        if (holding.on_behalf_of != 0) holding.on_behalf_of = one_of_five();
    }
}

/// Somebody asks a large amount as often as a small one.
void in_amounts_that_matter(Explorer::Attempt& attempt, std::mt19937& random) {
    for (const auto* field : {"advance_cents", "payment_cents"})
        if (attempt.input.contains(field) && random() % 2 == 0) attempt.input[field] = 45'000'00;
}

/// The facts follow what was booked. Before somebody closes, what had to come back is recovered, in a case of its own.
void by_the_books(Explorer::Attempt& attempt, const std::vector<Event>& events) {
    if (!attempt.facts.contains("stands")) return;
    auto accounts = after(events);
    if (attempt.action == "close") accounts.of["receivable"] = 0;
    attempt.facts["stands"] = accounts.of;
    std::int64_t fixed = 0;
    for (const auto& event : events) fixed += booked(event, "interest");
    auto& to_fix = attempt.facts["interest_to_fix_cents"];
    to_fix = to_fix.is_number_integer() ? std::max<std::int64_t>(to_fix.get<std::int64_t>() - fixed, 0) : 0;
}

const Event* last_of(std::span<const Event> events, std::string_view action) {
    for (auto one = events.rbegin(); one != events.rend(); ++one)
        if (one->action == action) return &*one;
    return nullptr;
}

/// Drafted, read and signed in that order, by three people; nobody's substitute is a person too many.
bool decided_by_three(std::span<const Event> before) {
    const auto *draft = last_of(before, "draft"), *read = last_of(before, "read"), *sign = last_of(before, "sign");
    if (draft == nullptr || read == nullptr || sign == nullptr) return false;
    const auto officer = hands(*draft), reader = hands(*read), signer = hands(*sign);
    return draft->sequence < read->sequence && read->sequence < sign->sequence && !meet(officer, reader) &&
           !meet(reader, signer) && !meet(officer, signer);
}

/// The decision on an objection grants by the hands of that case; word of a settlement comes from the settlement's.
bool grants_by_another_case(const Event& event) {
    return event.action == "objection_upheld" || event.action == "settlement_decided";
}

bool grants(const Event& event) { return booked(event, "commitment") + booked(event, "determination") > 0; }

void judge(const Accounts& before, const Event& event, std::set<std::string_view>& broken) {
    const auto out = booked(event, "advance") + booked(event, "payment");
    if (out > before.of.at("committed") + before.of.at("payable")) broken.insert(within_commitment);
    if (booked(event, "commitment") > 0 && before.granted() > 0) broken.insert(once);
    if (booked(event, "reservation") > 0 && before.of.at("reserved") > 0) broken.insert(once);
    if (booked(event, "determination") > 0 && before.of.at("payable") + before.of.at("paid") > 0) broken.insert(once);
}

}  // namespace

void Accounts::book(std::string_view kind, std::int64_t cents) {
    const auto cash = of["advanced"] + of["paid"] + of["receivable"];
    if (kind == "reservation") of["reserved"] += cents;
    if (kind == "commitment" || kind == "determination") of["reserved"] = 0;
    if (kind == "commitment") of["committed"] += cents;
    if (kind == "advance") of["committed"] -= cents, of["advanced"] += cents;
    if (kind == "determination") {
        of["committed"] = of["advanced"] = 0;
        of["payable"] = std::max<std::int64_t>(cents - cash, 0);
        of["paid"] = std::min(cents, cash);
        of["receivable"] = std::max<std::int64_t>(cash - cents, 0);
    }
    if (kind == "payment") of["payable"] -= cents, of["paid"] += cents;
    if (kind == "interest") of["interest"] += cents;
    if (kind == "interest_payment") of["interest"] -= cents;
    if (kind == "release") of["reserved"] = 0;
}

std::int64_t booked(const Event& event, std::string_view kind) {
    std::int64_t cents = 0;
    for (const auto& effect : event.effects)
        if (const auto* book = std::get_if<Book>(&effect); book != nullptr && book->kind == kind) cents += book->cents;
    return cents;
}

std::set<std::int64_t> hands(const Event& event) {
    std::set<std::int64_t> people{event.by.person};
    if (event.by.on_behalf_of != 0) people.insert(event.by.on_behalf_of);
    return people;
}

bool meet(const std::set<std::int64_t>& a, const std::set<std::int64_t>& b) {
    return std::ranges::any_of(a, [&](std::int64_t person) { return b.contains(person); });
}

Accounts after(const std::vector<Event>& events) {
    Accounts accounts;
    for (const auto& event : events) {
        for (const auto& effect : event.effects)
            if (const auto* book = std::get_if<Book>(&effect)) accounts.book(book->kind, book->cents);
        // What a decision on an objection grants, that case booked.
        if (event.action == "objection_upheld" && event.to == "executing")
            accounts.book("commitment", event.patch.at("granted_cents"));
    }
    return accounts;
}

std::set<std::string_view> broken_by(const Definition& table, const Path& path) {
    std::set<std::string_view> broken;
    std::vector<Event> before;
    for (const auto& event : path.events) {
        judge(after(before), event, broken);
        before.push_back(event);
        const bool made_known = event.action == "publish" && (event.to == "executing" || event.to == "settling");
        if ((grants(event) || made_known) && !grants_by_another_case(event) && !decided_by_three(before))
            broken.insert(three_people);
    }
    if (state_of(table, path.subject.state).final && !path.subject.deadlines.empty()) broken.insert(no_term_left);
    return broken;
}

void walk_subsidies(const Definition& table, unsigned seed, int walks, std::set<std::string>& taken,
                    const std::function<bool(const Path&)>& goes_on) {
    Explorer explorer(table, seed);
    std::mt19937 random(seed);
    explorer.inform([&](Explorer::Attempt& attempt) {
        among_five(attempt, random);
        in_amounts_that_matter(attempt, random);
        by_the_books(attempt, explorer.events());
    });
    for (int i = 0; i < walks; ++i) {
        explorer.walk(80, [](const Case&, const Explorer::Attempt&) {});
        if (!goes_on({explorer.subject(), explorer.events()})) break;
    }
    taken.insert(explorer.taken().begin(), explorer.taken().end());
}

}  // namespace bolwerk::workflows

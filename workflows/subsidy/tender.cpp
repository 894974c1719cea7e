#include "workflows/subsidy/tender.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::ReasonKind;

/// One application while it is ranked; sums over all its assessors, so that no average is rounded before it is
/// compared.
struct Standing {
    const Bid* bid;
    std::int64_t assessors = 0;
    std::map<std::string, std::int64_t> sums;
    std::int64_t total = 0;
    std::string_view below;  ///< the criterion whose minimum was not reached
    std::ptrdiff_t lot = 0;
};

std::set<std::int64_t> assessors_of(const std::vector<Assessment>& assessments, const std::string& number) {
    std::set<std::int64_t> people;
    for (const auto& one : assessments)
        if (one.number == number) people.insert(one.assessor);
    return people;
}

std::optional<engine::Refused> problem(const std::vector<Criterion>& criteria, const std::vector<Bid>& bids,
                                       const std::vector<Assessment>& assessments) {
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (const auto& one : assessments) {
        if (!seen.emplace(one.number, one.assessor).second)
            return engine::bad_input("Een beoordelaar geeft elke aanvraag één keer punten.", one.number);
        for (const auto& criterion : criteria) {
            const auto score = one.scores.find(criterion.id);
            if (score == one.scores.end() || score->second < 0 || score->second > criterion.most)
                return engine::bad_input("Een score ontbreekt of valt buiten de grenzen.", one.number);
        }
    }
    for (const auto& bid : bids)
        if (assessors_of(assessments, bid.number).size() < 2)
            return engine::refused(ReasonKind::condition, "Elke aanvraag heeft ten minste twee beoordelaars.",
                                   bid.number);
    return std::nullopt;
}

Standing standing_of(const Bid& bid, const std::vector<Criterion>& criteria,
                     const std::vector<Assessment>& assessments) {
    Standing standing{&bid, 0, {}, 0, {}, 0};
    for (const auto& one : assessments) {
        if (one.number != bid.number) continue;
        ++standing.assessors;
        for (const auto& criterion : criteria) standing.sums[criterion.id] += one.scores.at(criterion.id);
    }
    for (const auto& criterion : criteria) {
        standing.total += criterion.weight * standing.sums[criterion.id];
        if (standing.below.empty() && standing.sums[criterion.id] < criterion.minimum * standing.assessors)
            standing.below = criterion.id;
    }
    return standing;
}

/// Compares two averages as fractions.
int compared(std::int64_t a, std::int64_t a_of, std::int64_t b, std::int64_t b_of) {
    return a * b_of == b * a_of ? 0 : (a * b_of < b * a_of ? -1 : 1);
}

int compared(const Standing& a, const Standing& b, const std::string& first) {
    if (const int by_total = compared(a.total, a.assessors, b.total, b.assessors); by_total != 0) return by_total;
    return compared(a.sums.at(first), a.assessors, b.sums.at(first), b.assessors);
}

void give_lots(std::vector<Standing>& standings, const std::vector<std::string>& drawn) {
    for (auto& one : standings) one.lot = std::ranges::find(drawn, one.bid->number) - drawn.begin();
}

/// Grants from the top down.
std::vector<TenderPlace> places_of(const std::vector<Standing>& standings, const std::string& first, Cents left,
                                   std::ptrdiff_t lots) {
    std::vector<TenderPlace> places;
    bool full = false;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const auto& one = standings[i];
        const auto equals = [&](std::size_t other) {
            return other < standings.size() && standings[other].below.empty() &&
                   compared(one, standings[other], first) == 0;
        };
        TenderPlace place{.number = one.bid->number,
                          .points = one.total * 1000 / one.assessors,
                          .first = one.sums.at(first) * 1000 / one.assessors};
        if (!one.below.empty()) {
            place.because = "Het minimum voor een criterium is niet gehaald: " + std::string(one.below) + ".";
        } else {
            place.rank = static_cast<int>(places.size()) + 1;
            const bool shared = equals(i + 1) || (i > 0 && equals(i - 1));
            place.drawn = shared && one.lot < lots;
            place.waits = shared && !place.drawn;
            full = full || one.bid->amount > left;
            place.granted = full ? Cents{} : one.bid->amount;
            place.because = full ? "Het plafond is bereikt (Awb 4:25 lid 2)." : "Hoog genoeg op de ranglijst.";
            left -= place.granted;
        }
        places.push_back(std::move(place));
    }
    return places;
}

}  // namespace

engine::Result<std::vector<TenderPlace>> rank_tender(const std::vector<Criterion>& criteria,
                                                     const std::vector<Bid>& bids,
                                                     const std::vector<Assessment>& assessments, Cents ceiling,
                                                     const std::vector<std::string>& drawn) {
    if (criteria.empty()) return engine::refused(ReasonKind::condition, "Een tender heeft ten minste één criterium.");
    if (auto found = problem(criteria, bids, assessments)) return std::move(*found);
    std::vector<Standing> standings;
    for (const auto& bid : bids) standings.push_back(standing_of(bid, criteria, assessments));
    give_lots(standings, drawn);
    const auto& first = criteria.front().id;
    std::ranges::sort(standings, [&](const Standing& a, const Standing& b) {
        if (a.below.empty() != b.below.empty()) return a.below.empty();
        const int order = compared(a, b, first);
        return order != 0 ? order > 0 : a.lot < b.lot;
    });
    return places_of(standings, first, ceiling, static_cast<std::ptrdiff_t>(drawn.size()));
}

std::map<int, std::vector<std::string>> shared_places(const std::vector<TenderPlace>& places) {
    std::map<int, std::vector<std::string>> shared;
    int rank = 0;
    const TenderPlace* before = nullptr;
    for (const auto& place : places) {
        if (!place.drawn && !place.waits) continue;
        const bool same = before != nullptr && before->points == place.points && before->first == place.first &&
                          before->rank + 1 == place.rank;
        if (!same) rank = place.rank;
        shared[rank].push_back(place.number);
        before = &place;
    }
    for (auto& [place, numbers] : shared) std::ranges::sort(numbers);
    return shared;
}

bool may_show_scores(const std::vector<Assessment>& assessments, const std::string& number) {
    return assessors_of(assessments, number).size() >= 2;
}

}  // namespace bolwerk::workflows::subsidy_rules

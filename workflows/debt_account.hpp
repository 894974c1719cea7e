// What is open of a debt on a day: costs, interest and principal, and how each payment was divided over them in that
// order (Awb 4:92 lid 1, 4:97, 4:98; BW 6:119 lid 1 and 2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/money.hpp"
#include "workflows/statutory_rates.hpp"

namespace bolwerk::workflows::debts {

/// Something that changed what is open, in the order in which it was noted; days never go back.
struct Entry {
    enum class Kind { cost, payment } kind = Kind::payment;
    engine::Date on{};
    engine::Cents cents;
    std::string label = {};                       ///< of a cost, Dutch
    std::optional<engine::Cents> principal = {};  ///< of a payment that is in the ledger: what was booked there
    engine::Cents surplus = {};                   ///< of such a payment: what was more than was owed
};

/// Days without interest, because the deferral of payment says so (Awb 4:101).
struct FreeOfInterest {
    engine::Date first, last;
};

struct Debt {
    engine::Cents principal = {};                   ///< before any payment
    engine::Cents least_interest{20'00};            ///< below this it is not due; € 10 where the province owes it
    std::optional<engine::Date> default_from = {};  ///< the day after the term to pay (Awb 4:97); without: no interest
    std::vector<Entry> entries = {};
    std::vector<FreeOfInterest> free = {};
    std::vector<Rate> rates = {};
};

struct Parts {
    engine::Cents costs, interest, principal;
    engine::Cents surplus = {};  ///< of a payment: what the debtor gets back (BW 6:203)
    /// Of the debt.
    engine::Cents total() const { return costs + interest + principal; }
    bool operator==(const Parts&) const = default;
};

struct Line {
    std::string label;  ///< Dutch
    engine::Cents cents;
    bool part = false;  ///< of the payment above it: all other lines together are what is open
};

struct Statement {
    Parts open;
    std::vector<Parts> paid;                   ///< for each payment, in order
    std::vector<Line> lines;                   ///< how it came about, a line for each cost, period and part
    std::optional<engine::Date> unknown_from;  ///< the first day that would bear interest at a rate nobody knows
};

/// Up to and including `last`. The day on which a payment came bears no interest over what it paid: it counts from the
/// morning. Interest below `least_interest` in all is not due (Awb 4:98 lid 2): no payment goes to it until it reaches
/// that. After each whole year what is unpaid of the interest bears interest, too. Days count over the real length of
/// the calendar year; a part of a cent of a period is dropped.
Statement statement_of(const Debt& debt, engine::Date last);

}  // namespace bolwerk::workflows::debts

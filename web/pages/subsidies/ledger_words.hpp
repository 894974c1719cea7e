// The accounts and bookings of the ledger as people read them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

struct Account {
    std::string_view id;    ///< as in the ledger
    std::string_view word;  ///< as in an address
    std::string_view label;
};

/// In the order in which money moves; the ceiling itself is left out.
std::span<const Account> accounts();

/// The account that an address names; null for none.
const Account* account_named(std::string_view word);

/// "Gereserveerd"; the id itself when it is unknown.
std::string account_label(std::string_view id);

/// "Voorschot", "Vrijval".
std::string posting_label(std::string_view kind);

/// An amount of the database in cents as text.
std::string amount_of(const engine::Json& cents);

}  // namespace bolwerk::web

// One try of a password, counted wherever a password is asked: a page that checks one guesses no faster than another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/pool.hpp"

namespace bolwerk::web {

/// The address as the register of people has it: a space that came along with copying is no part of it.
std::string account_of(std::string_view typed);

class PasswordAttempt {
public:
    /// `account`: see account_of; `from`: the network address.
    PasswordAttempt(db::Pool& pool, const std::string& account, const std::string& from);

    /// Whether it failed so often in the last quarter of an hour that nothing is compared any more: for this account
    /// from this address, for this account, or from this address. One address does not lock an account elsewhere.
    bool is_one_too_many() const;

    /// Compares, where `allowed`, and notes how it went. Takes as long for an account that is not there.
    bool fits(std::string_view password, bool allowed = true);

    bool is_demo() const { return known_.at("demo"); }
    std::int64_t person() const { return known_.at("person"); }  ///< of a try that fitted

private:
    db::Pool& pool_;
    std::string account_, address_, pair_;  ///< under what it is counted, each as a hash
    engine::Json known_;
};

}  // namespace bolwerk::web

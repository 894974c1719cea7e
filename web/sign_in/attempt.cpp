#include "web/sign_in/attempt.hpp"

#include "db/checksum.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

constexpr std::int64_t tries_per_pair = 5, tries_per_address = 30, tries_per_account = 50;

}  // namespace

std::string account_of(std::string_view typed) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = typed.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    std::string account(typed.substr(first, typed.find_last_not_of(blank) - first + 1));
    for (auto& c : account)
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    return account;
}

PasswordAttempt::PasswordAttempt(db::Pool& pool, const std::string& account, const std::string& from)
    : pool_(pool),
      account_(db::checksum("account " + account)),
      address_(db::checksum("address " + from)),
      pair_(db::checksum("pair " + from + " " + account)),
      known_(pool.ask_json(
          "session/account",
          {{"account", account}, {"account_hash", account_}, {"address_hash", address_}, {"pair_hash", pair_}})) {}

bool PasswordAttempt::is_one_too_many() const {
    return known_.at("pair_failures") >= tries_per_pair || known_.at("address_failures") >= tries_per_address ||
           known_.at("account_failures") >= tries_per_account;
}

bool PasswordAttempt::fits(std::string_view password, bool allowed) {
    const auto& kept = known_.at("password_hash");
    const bool fitted = password_fits(kept.is_string() ? kept.get<std::string>() : "", password) && allowed;
    pool_.ask("session/note_attempt",
              {{"account_hash", account_}, {"address_hash", address_}, {"pair_hash", pair_}, {"succeeded", fitted}});
    return fitted;
}

}  // namespace bolwerk::web

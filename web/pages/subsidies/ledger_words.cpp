#include "web/pages/subsidies/ledger_words.hpp"

#include <algorithm>
#include <array>

#include "engine/money.hpp"

namespace bolwerk::web {
namespace {

constexpr std::array all_accounts{Account{"free", "vrij", "Nog vrij"},
                                  Account{"reserved", "gereserveerd", "Gereserveerd"},
                                  Account{"committed", "verleend", "Verleend"},
                                  Account{"advanced", "voorschotten", "Voorschotten"},
                                  Account{"payable", "vastgesteld", "Nog te betalen"},
                                  Account{"paid", "betaald", "Betaald"},
                                  Account{"receivable", "terug", "Terug te krijgen"},
                                  Account{"overpaid", "teveel", "Te veel ontvangen"},
                                  Account{"interest", "rente", "Rente te betalen"}};

struct Words {
    std::string_view id, label;
};
constexpr std::array kinds{Words{"ceiling", "Plafond"},
                           Words{"reservation", "Reservering"},
                           Words{"commitment", "Verlening"},
                           Words{"change", "Wijziging"},
                           Words{"advance", "Voorschot"},
                           Words{"determination", "Vaststelling"},
                           Words{"payment", "Betaling"},
                           Words{"recovery", "Terugbetaling"},
                           Words{"release", "Vrijval"},
                           Words{"overpayment", "Te veel ontvangen"},
                           Words{"repayment", "Teruggave"},
                           Words{"interest", "Rente over late betaling"},
                           Words{"interest_payment", "Rente betaald"}};

}  // namespace

std::span<const Account> accounts() { return all_accounts; }

const Account* account_named(std::string_view word) {
    const auto found = std::ranges::find(all_accounts, word, &Account::word);
    return found == all_accounts.end() ? nullptr : &*found;
}

std::string account_label(std::string_view id) {
    const auto found = std::ranges::find(all_accounts, id, &Account::id);
    if (found != all_accounts.end()) return std::string(found->label);
    if (id == "held") return "In bewaring";
    if (id == "means") return "Algemene middelen";
    return id == "ceiling" ? "Plafond" : std::string(id);
}

std::string posting_label(std::string_view kind) {
    const auto found = std::ranges::find(kinds, kind, &Words::id);
    return std::string(found == kinds.end() ? kind : found->label);
}

std::string amount_of(const engine::Json& cents) {
    return cents.is_number_integer() ? engine::euros({cents.get<std::int64_t>()}) : std::string("–");
}

}  // namespace bolwerk::web

#include "engine/vocabulary/budget.hpp"

#include <stdexcept>
#include <utility>

namespace bolwerk::engine {
namespace {

/// Only of the form itself: an overrun that was allowed once is not allowed for ever.
std::string overrun_reason(const Question& question) {
    if (question.input == nullptr || !question.input->contains("overrun_reason")) return {};
    const auto& reason = (*question.input)["overrun_reason"];
    return reason.is_string() ? reason.get<std::string>() : std::string{};
}

constexpr std::pair<std::string_view, std::string_view> kinds[]{{"reservation", "reservering"},
                                                                {"commitment", "verplichting"},
                                                                {"advance", "voorschot"},
                                                                {"determination", "vaststelling"},
                                                                {"payment", "betaling"},
                                                                {"recovery", "terugvordering"},
                                                                {"release", "vrijval"},
                                                                {"change", "wijziging"},
                                                                {"overpayment", "te veel ontvangen"},
                                                                {"repayment", "teruggave van te veel ontvangen geld"},
                                                                {"interest", "rente over een late betaling"},
                                                                {"interest_payment", "betaling van rente"}};

}  // namespace

std::int64_t stands(const Question& question, std::string_view account) {
    const auto all = question.facts.find("stands");
    if (all == question.facts.end() || !all->is_object()) return 0;
    const auto found = all->find(account);
    return found == all->end() || !found->is_number_integer() ? 0 : found->get<std::int64_t>();
}

void plan_booking(const Judgement& judgement, Effects& effects, std::string_view kind, std::int64_t cents) {
    const auto reason = overrun_reason(judgement.question);
    effects.push_back(Book{std::string(kind), cents, reason, !reason.empty(), {}});
}

void plan_release(const Judgement& judgement, Effects& effects, std::string_view of) {
    const auto cents = stands(judgement.question, of == "reservation" ? "reserved" : "committed");
    if (cents != 0) effects.push_back(Book{"release", cents, {}, false, std::string(of)});
}

std::string booking_text(std::string_view kind) {
    for (const auto& [id, label] : kinds)
        if (id == kind) return "Budget: " + std::string(label);
    throw std::logic_error("Expected a kind of entry of the ledger, but got '" + std::string(kind) + "'");
}

}  // namespace bolwerk::engine

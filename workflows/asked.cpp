#include "workflows/asked.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "workflows/checks.hpp"

namespace bolwerk::workflows {
namespace {

struct AskedWhere {
    std::string_view workflow, field, fact;
    bool holds = true;
};

/// How the addresses of a check are chosen is asked of a check alone (HANDBOOK 4.2).
bool asked_of_type(std::string_view workflow, std::string_view field, const engine::Json& data) {
    if (workflow != "intervention" || !field.starts_with("check_selection")) return true;
    const auto type = data.value("type", engine::Json());
    return type.is_string() && is_check(type.get_ref<const std::string&>());
}

/// What an objection asks of a grant is asked where nothing was granted (Awb 7:11 lid 2).
/// What came in too late is noted while nothing is held, and given back while something is.
/// Who accounts in the annex to the annual accounts sends nothing that stands there (Financiële-verhoudingswet art.
/// 17a); whoever got less than the scheme says shows no costs and no statement of an accountant (HANDBOOK 14.1).
constexpr std::array everywhere{AskedWhere{"settlement", "account", "sisa", false},
                                AskedWhere{"settlement", "performed_percent", "sisa", false},
                                AskedWhere{"settlement", "actual_costs_cents", "sisa", false},
                                AskedWhere{"settlement", "actual_costs_cents", "costs_shown"},
                                AskedWhere{"settlement", "auditor_seen", "sisa", false},
                                AskedWhere{"settlement", "auditor_seen", "auditor_shown"},
                                AskedWhere{"settlement", "public_told_cents", "sisa", false},
                                AskedWhere{"settlement", "public_told_from", "sisa", false},
                                AskedWhere{"settlement", "public_differs_because", "sisa", false},
                                AskedWhere{"settlement", "sisa_year", "sisa"},
                                AskedWhere{"settlement", "sisa_note", "sisa"},
                                AskedWhere{"settlement", "annex_costs_cents", "sisa"},
                                AskedWhere{"settlement", "deficit_cents", "costs_shown"},
                                AskedWhere{"settlement", "public_now_cents", "costs_shown"},
                                AskedWhere{"subsidy_change", "register_checked_on", "de_minimis_aid"},
                                AskedWhere{"subsidy_change", "register_aid_cents", "de_minimis_aid"},
                                AskedWhere{"repayment", "late_cents", "holds_overpayment", false},
                                AskedWhere{"repayment", "late_on", "holds_overpayment", false},
                                AskedWhere{"repayment", "repaid_cents", "holds_overpayment"},
                                AskedWhere{"repayment", "repaid_on", "holds_overpayment"},
                                AskedWhere{"repayment", "repaid_to_sender", "holds_overpayment"},
                                AskedWhere{"objection", "register_checked_on", "aid_counts"},
                                AskedWhere{"objection", "register_aid_cents", "aid_counts"},
                                AskedWhere{"objection", "assess_because", "never_assessed"},
                                AskedWhere{"objection", "owed_cents", "sum_decided"},
                                AskedWhere{"objection", "state_aid", "nothing_granted"},
                                AskedWhere{"objection", "aid_article", "nothing_granted"},
                                AskedWhere{"objection", "aid_number", "nothing_granted"},
                                AskedWhere{"objection", "aid_approved_on", "nothing_granted"},
                                AskedWhere{"objection", "obligations", "nothing_granted"},
                                AskedWhere{"objection", "advances", "nothing_granted"},
                                AskedWhere{"objection", "account_by", "nothing_granted"}};

/// What a recipient cannot choose: a reminder and a determination ex officio come from the province (Awb 4:44, 4:47).
/// An objection has a sum in its place where it is about one.
struct ChosenWhere {
    std::string_view workflow, field, choice, fact;
    bool holds = true;
};
constexpr std::array chosen_where{ChosenWhere{"settlement", "kind", "reminder", "own_interest", false},
                                  ChosenWhere{"settlement", "kind", "ex_officio", "own_interest", false},
                                  ChosenWhere{"objection", "in_its_place", "sum", "sum_decided"}};

/// An amount that becomes what a subsidy comes to, with what its field says where the scheme counts in whole euros.
struct RoundedField {
    std::string_view workflow, field, help;
};
constexpr std::array rounded_down{
    RoundedField{"subsidy", "requested_cents", "Deze regeling geeft hele euro's: centen vallen weg."},
    RoundedField{"subsidy", "granted_cents", "Hele euro's: deze regeling rondt af naar beneden."},
    RoundedField{"subsidy_change", "new_cents",
                 "Laat leeg als het bedrag blijft. Hele euro's: deze regeling rondt af naar beneden."},
    RoundedField{"settlement", "determined_cents",
                 "Gelijk aan de verlening, of in hele euro's: deze regeling rondt af naar beneden."},
    RoundedField{"withdrawal", "new_cents", "Nul is intrekken. Hele euro's: deze regeling rondt af naar beneden."},
    RoundedField{"objection", "new_cents",
                 "Alleen als het bezwaar over een verlening of een vaststelling gaat. Hele euro's: deze regeling rondt "
                 "af naar beneden."}};

/// Of a subsidy the scheme says it, of a case below one the rule of the amount; without either nothing is said.
bool counts_whole_euros(const engine::Json& facts) {
    for (const auto* rule : {"scheme", "amount_rule"}) {
        const auto found = facts.find(rule);
        if (found == facts.end() || !found->is_object()) continue;
        const auto whole = found->find("whole_euros");
        return whole == found->end() || !whole->is_boolean() || whole->get<bool>();
    }
    return false;
}

bool is_true(const engine::Json& facts, std::string_view fact) {
    const auto found = facts.find(fact);
    return found != facts.end() && found->is_boolean() && found->get<bool>();
}

void leave_out_choices(std::string_view workflow, engine::Field& field, const engine::Json& facts) {
    std::erase_if(field.choices, [&](const engine::Choice& choice) {
        return std::ranges::any_of(chosen_where, [&](const ChosenWhere& where) {
            return where.workflow == workflow && where.field == field.name && where.choice == choice.value &&
                   is_true(facts, where.fact) != where.holds;
        });
    });
}

}  // namespace

engine::Form asked(std::string_view workflow, const engine::Form& form, const engine::Json& facts,
                   const engine::Json& data) {
    engine::Form all;
    std::ranges::copy_if(form, std::back_inserter(all), [&](const engine::Field& field) {
        return field.worked_out == nullptr && asked_of_type(workflow, field.name, data) &&
               std::ranges::all_of(everywhere, [&](const AskedWhere& where) {
                   return where.workflow != workflow || where.field != field.name ||
                          is_true(facts, where.fact) == where.holds;
               });
    });
    for (auto& field : all) leave_out_choices(workflow, field, facts);
    if (!counts_whole_euros(facts)) return all;
    for (auto& field : all)
        for (const auto& rounded : rounded_down)
            if (rounded.workflow == workflow && rounded.field == field.name) field.help = rounded.help;
    return all;
}

}  // namespace bolwerk::workflows

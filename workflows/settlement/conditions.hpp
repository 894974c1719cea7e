// What must hold for a decision after the grant (HANDBOOK 14.3): who asks, hearing before lowering, the amount, the
// mandate.
#pragma once

#include <algorithm>

#include "engine/local_time.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::settlement_conditions {

using namespace engine;

inline bool kind_is(const Question& q, std::string_view kind) { return field(q, "kind") == kind; }
inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }

struct GrantRuns : Condition<"De subsidie is verleend en nog niet vastgesteld.", "de provincie"> {
    static bool holds(const Question& q) { return fact(q, "granted_running") != 0; }
};
struct NoOtherOpen : Condition<"Er loopt nog geen andere vaststelling bij deze subsidie.", "wie die behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_open") == 0; }
};
struct Accounts : Condition<"U legt verantwoording af."> {
    static bool holds(const Question& q) { return kind_is(q, "account"); }
};
struct Reminds : Condition<"U herinnert de ontvanger aan de verantwoording."> {
    static bool holds(const Question& q) { return kind_is(q, "reminder"); }
};
struct Withdraws : Condition<"U wilt de verlening intrekken of verlagen."> {
    static bool holds(const Question& q) { return kind_is(q, "fault") || kind_is(q, "changed_views"); }
};
struct RemindsInTime : Condition<"Een rappel kan pas als de dag voor de verantwoording voorbij is (Awb 4:44)."> {
    static bool holds(const Question& q) {
        if (!Reminds::holds(q)) return true;
        const auto due = q.facts.find("account_by");
        return due != q.facts.end() && due->is_string() && due->get<std::string>() < iso(q.today);
    }
};
struct NoOwnInterest
    : Condition<"U heeft geen eigen belang bij deze subsidie (Awb 2:4).", "een collega zonder belang"> {
    static bool holds(const Question& q) { return fact(q, "own_interest") == 0; }
};
struct Lowers : Condition<"De subsidie wordt lager dan verleend."> {
    static bool holds(const Question& q) { return !outcome_is(q, "conform"); }
};
struct Recovers : Condition<"Er is meer betaald dan vastgesteld."> {
    static bool holds(const Question& q) { return fact(q, "paid_cents") > number_field(q, "determined_cents"); }
};
struct AmountFits : Condition<"Het bedrag past bij het besluit: conform is gelijk, lager is minder, nihil is nul."> {
    static bool holds(const Question& q) {
        const auto amount = number_field(q, "determined_cents"), granted = fact(q, "granted_cents");
        if (outcome_is(q, "conform")) return amount == granted;
        if (outcome_is(q, "nil")) return amount == 0;
        return amount > 0 && amount < granted;
    }
};
struct GroundGiven : Condition<"Kies de grond voor een lager bedrag (Awb 4:46 tot en met 4:50)."> {
    static bool holds(const Question& q) { return !Lowers::holds(q) || filled(q, "ground"); }
};
struct RecipientHeard : Condition<"Vraag eerst een zienswijze: dat moet voor verlagen en intrekken (Awb 4:12 lid 2)."> {
    static bool holds(const Question& q) { return !Lowers::holds(q) || mark_of(q.subject, "ask_view") != nullptr; }
};
struct TextChecked : Condition<"Vink aan dat alles erin staat wat de wet vraagt."> {
    static bool holds(const Question& q) { return filled(q, "read_checked"); }
};
/// For lowering the mandate must reach what was granted, so that nobody undoes what they could not have granted.
struct MandateCovers : Condition<"Uw mandaat dekt deze subsidie.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto mandates = q.facts.find("mandates"), organ = q.facts.find("organ");
        if (mandates == q.facts.end() || organ == q.facts.end()) return false;
        return std::ranges::any_of(*mandates, [&](const Json& mandate) {
            return mandate.value("organ", Json{}) == *organ &&
                   mandate.value("up_to_cents", std::int64_t{0}) >= fact(q, "granted_cents");
        });
    }
};
struct PublishedAfterSigning
    : Condition<"De dag van bekendmaking ligt niet voor de ondertekening en niet na vandaag."> {
    static bool holds(const Question& q) {
        const auto on = date_field(q, "published_on");
        const auto* signed_ = mark_of(q.subject, "sign");
        return on && *on <= q.today && (signed_ == nullptr || local_date(signed_->at) <= *on);
    }
};
struct NewDayAhead : Condition<"De nieuwe dag ligt na vandaag."> {
    static bool holds(const Question& q) { return date_field(q, "postponed_until") > q.today; }
};

/// A term that the scheme sets, as a number among the facts.
template <Text Fact, term::Unit In>
struct SetByScheme {
    static void fit(const Question& q, term::Term& term, Date&) {
        if (const auto count = fact(q, Fact.view()); count > 0) term.span = {static_cast<int>(count), In};
    }
};

}  // namespace bolwerk::workflows::settlement_conditions

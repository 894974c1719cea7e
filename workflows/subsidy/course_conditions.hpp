// What a subsidy hears of the cases that hang under it: the clock stands still, payments are suspended, somebody
// accounts or reports, a later decision changes what was granted.
#pragma once

#include "workflows/subsidy/money_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct TermRuns : Condition<"De beslistermijn staat niet stil (Awb 4:15).", "wie de stilstand bijhoudt"> {
    static bool holds(const Question& q) { return fact(q, "held") == 0; }
};
struct PaymentsRun : Condition<"De betaling is niet opgeschort (Awb 4:56).", "de subsidiebehandelaar"> {
    static bool holds(const Question& q) { return fact(q, "payments_suspended") == 0; }
};
struct AnotherSigner
    : Condition<"Na een gegrond bezwaar tekent iemand anders dan bij het eerste besluit.", "een andere ondertekenaar"> {
    static bool holds(const Question& q) {
        const auto* first = mark_of(q.subject, "sign");
        if (first == nullptr || mark_of(q.subject, "objection_upheld") == nullptr) return true;
        const auto is_first = [&](std::int64_t person) {
            return person != 0 && (person == first->by.person || person == first->by.on_behalf_of);
        };
        return !is_first(q.actor.person);
    }
};
/// What is inquired, and by whom, is for its own circle to know: whoever signs learns only that the decision must wait
/// (Wet Bibob art. 28 and 31).
struct NothingToAwait : Condition<"Er is niets waarop dit besluit moet wachten.", "de programmamanager"> {
    static bool holds(const Question& q) { return !Grants::holds(q) || fact(q, "inquiry_open") == 0; }
};
struct AccountCame : Condition<"Er is verantwoording afgelegd, of zij is nagevraagd."> {
    static bool holds(const Question& q) { return fact(q, "account_came") != 0; }
};
struct ReportCame : Condition<"De ontvanger heeft iets gemeld."> {
    static bool holds(const Question& q) { return day_fact(q, "reported_on").has_value(); }
};
struct DecidedBelow : Condition<"Een later besluit over deze subsidie is bekendgemaakt."> {
    static bool holds(const Question& q) { return day_fact(q, "decided_on").has_value(); }
};
/// Not the one that the term to object counts from already: a message from below may be about something else.
struct DecidedAnew : Condition<"Een nieuw besluit over deze subsidie is bekendgemaakt."> {
    static bool holds(const Question& q) {
        const auto* objecting = deadline_of(q.subject, "objection");
        return DecidedBelow::holds(q) && (objecting == nullptr || objecting->clock.event != *day_fact(q, "decided_on"));
    }
};
/// Against a decision on an objection one goes to court, and objects no more (Awb 7:1 lid 1 under a, 8:1).
struct OpenToObjection : Condition<"Tegen het latere besluit staat bezwaar open."> {
    static bool holds(const Question& q) { return DecidedBelow::holds(q) && fact(q, "decided_on_objection") == 0; }
};
struct OpenToObjectionAnew : Condition<"Tegen het nieuwe besluit staat bezwaar open."> {
    static bool holds(const Question& q) { return DecidedAnew::holds(q) && OpenToObjection::holds(q); }
};
struct IsDeMinimis : Condition<"De subsidie is de-minimissteun."> {
    static bool holds(const Question& q) { return field(q, "state_aid") == "de_minimis"; }
};
struct AidRegistered : Condition<"De de-minimissteun staat in het centrale register."> {
    static bool holds(const Question& q) { return fact(q, "aid_registered") != 0; }
};
struct AidToRegister : Condition<"De de-minimissteun moet nog in het centrale register."> {
    static bool holds(const Question& q) { return deadline_of(q.subject, "aid_register") != nullptr; }
};
struct NoAidToRegister : Condition<"De de-minimissteun staat in het centrale register.", "de subsidiebehandelaar"> {
    static bool holds(const Question& q) { return !AidToRegister::holds(q); }
};
struct LeavesSomethingToPay : Condition<"Er blijft iets te betalen."> {
    static bool holds(const Question& q) {
        return Settled::cents(q) > stands(q, "advanced") + stands(q, "paid") + stands(q, "receivable");
    }
};
/// Also when a debt of the recipient was set off against it (Awb 4:93).
struct NothingToPay : Condition<"Alles wat is vastgesteld, is betaald."> {
    static bool holds(const Question& q) { return stands(q, "payable") == 0; }
};
/// A change moved the day of a term that runs; other news leaves it as it counts already.
inline bool moved_anew(const Question& q, std::string_view term, std::string_view fact) {
    const auto* running = deadline_of(q.subject, term);
    const auto day = day_fact(q, fact);
    return running != nullptr && day && running->clock.last_day != *day;
}
struct EndMoved : Condition<"De einddatum is gewijzigd."> {
    static bool holds(const Question& q) { return moved_anew(q, "realisation", "new_end_on"); }
};
struct AccountMoved : Condition<"De dag van de verantwoording is gewijzigd."> {
    static bool holds(const Question& q) {
        return !AccountCame::holds(q) && moved_anew(q, "account", "new_account_by");
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions

// Terms that the regulation or the course of the case sets: decision, repair, view, realisation, not treating.
#pragma once

#include <algorithm>

#include "engine/term/working_days.hpp"
#include "workflows/hands.hpp"
#include "workflows/roles.hpp"
#include "workflows/subsidy/scheme.hpp"

namespace bolwerk::workflows::subsidy_terms {

using engine::Date;
using engine::Question;
using engine::term::Term;
using engine::term::Unit;

/// As many as the scheme says; the table's own length where it says nothing.
template <Unit In>
void take(const Question& question, std::string_view rule, Term& term) {
    const auto count = subsidy_rules::scheme_number(question, rule, 0);
    if (count > 0) term.span = {static_cast<int>(count), In};
}

/// Awb 4:13: set by the regulation, or by what the scheme names as the source. Of a tender the applications count from
/// the day it closed.
struct DecisionTerm {
    static void fit(const Question& question, Term& term, Date& event) {
        take<Unit::weeks>(question, "decision_weeks", term);
        const auto& source = subsidy_rules::scheme_rule(question, "decision_source");
        if (source.is_string() && source != "") term.source = source.get<std::string>();
        term.in_statute = subsidy_rules::scheme_says(question, "atw", term.in_statute);
        const auto& closes = subsidy_rules::scheme_rule(question, "open_until");
        if (subsidy_rules::scheme_rule(question, "allocation") != "tender" || !closes.is_string()) return;
        if (const auto day = engine::parse_iso_date(closes.get_ref<const std::string&>()))
            event = std::max(event, *day);
    }
};

struct RepairTerm {
    static void fit(const Question& question, Term& term, Date&) { take<Unit::days>(question, "repair_days", term); }
};

struct ViewTerm {
    static void fit(const Question& question, Term& term, Date&) { take<Unit::days>(question, "view_days", term); }
};

struct RealisationTerm {
    static void fit(const Question& question, Term& term, Date&) { take<Unit::years>(question, "realise_years", term); }
};

/// Awb 6:8 and 4:87: from the day on which the latest decision under the subsidy was published.
struct SinceDecisionBelow {
    static void fit(const Question& question, Term&, Date& event) {
        event = day_fact(question, "decided_on").value_or(event);
    }
};

/// A year after publication, or after the last time the recipient reported; the scheme may ask it more often.
struct ProgressTerm {
    static void fit(const Question& question, Term& term, Date& event) {
        take<Unit::months>(question, "progress_months", term);
        event = day_fact(question, "reported_on").value_or(event);
    }
};

/// Regulation (EU) 2023/2831, art. 6: twenty working days after the aid was granted.
struct AidRegisterTerm {
    static void fit(const Question& question, Term& term, Date& event) {
        const auto last = engine::term::working_days_after(event, 20, question.calendar);
        term.span = {static_cast<int>((last - event).count()), Unit::days};
    }
};

/// The day that a change of the grant set.
template <engine::Text Fact>
struct MovedTo {
    static void fit(const Question& question, Term& term, Date& event) {
        const auto last = day_fact(question, Fact.view()).value_or(question.today);
        event = std::min(question.today, last - std::chrono::days{1});
        term.span = {static_cast<int>((last - event).count()), Unit::days};
    }
};

/// Awb 7:11 lid 2: the new decision belongs in the decision on the objection, so it is due on the last day of that one.
struct TermOfObjection {
    static void fit(const Question& question, Term& term, Date& event) {
        const auto last = day_fact(question, "decide_again_by");
        if (!last) return;
        event = std::min(question.today, *last - std::chrono::days{1});
        term.span = {static_cast<int>((*last - event).count()), Unit::days};
        term.in_statute = false;  // that last day was rolled already
    }
};

/// Reminds the recipient, beside whoever works on the case.
template <class Length>
struct RemindsRecipient {
    static void add(engine::DeadlinePlan& plan) {
        plan.reminders.push_back({Length::span, true, std::string(Applicant::info.id)});
    }
};

/// Reminds the officer of what the province must do itself.
template <class Length>
struct RemindsOfficer {
    static void add(engine::DeadlinePlan& plan) {
        plan.reminders.push_back({Length::span, true, std::string(SubsidyOfficer::info.id)});
    }
};

/// Awb 4:5 lid 4: four weeks after the supplement, or after the last day on which it could have come.
struct NotTreatingTerm {
    static void fit(const Question& question, Term&, Date& event) {
        const auto* repair = engine::deadline_of(question.subject, "repair");
        if (repair != nullptr) event = std::min(event, repair->clock.last_day);
    }
};

}  // namespace bolwerk::workflows::subsidy_terms

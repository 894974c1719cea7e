// What holds for everybody who has a hand in a decision on a subsidy: no interest of one's own, a text that was read,
// a mandate, and a day of publication that can be true (Awb 2:4, 3:41, 10:3).
#pragma once

#include <algorithm>

#include "engine/local_time.hpp"
#include "engine/money.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows {

/// A day that was filled in and is not ahead.
inline bool happened(const engine::Question& question, std::string_view name) {
    const auto on = engine::date_field(question, name);
    return on && *on <= question.today;
}

/// A day among the facts; nothing when it is not there.
inline std::optional<engine::Date> day_fact(const engine::Question& question, std::string_view name) {
    const auto found = question.facts.find(name);
    if (found == question.facts.end() || !found->is_string()) return std::nullopt;
    const auto day = engine::parse_iso_date(found->get_ref<const std::string&>());
    return day ? std::optional(*day) : std::nullopt;
}

/// The mandate of whoever acts that reaches the amount today for that organ (Awb 10:3): {organ, up_to_cents, from,
/// until, signature_line} of the fact "mandates"; nullptr without.
const engine::Json* mandate_for(const engine::Question& question, const engine::Json& organ, engine::Cents amount);

/// Whether the text mentions an article of law.
bool names_an_article(const engine::Json& text);

/// Whether it does so with a number and the law it is of: "artikel 13b Opiumwet", "art. 5:11 Awb".
bool names_article_and_law(const engine::Json& text);

struct NoOwnInterest
    : engine::Condition<"U heeft geen eigen belang bij deze subsidie (Awb 2:4).", "een collega zonder belang"> {
    static bool holds(const engine::Question& q) { return engine::fact(q, "own_interest") == 0; }
};
/// Where an applicant may do it, too: whoever applied has an interest and handles nothing.
struct NotKeptOut : engine::Condition<"U, of wie u vervangt, heeft hier geen eigen belang opgegeven (Awb 2:4).",
                                      "een collega zonder belang"> {
    static bool holds(const engine::Question& q) { return engine::fact(q, "kept_out") == 0; }
};
inline bool acts_as(const engine::Question& q, std::string_view role) {
    return std::ranges::any_of(q.actor.holdings, [&](const engine::Holding& one) { return one.role == role; });
}
/// Awb 2:17: through the portal a letter comes in the moment it is sent. Whoever opens the post notes another day.
template <class Officer>
struct ReceivedAsItCame
    : engine::Condition<
          "Wat u zelf in het portaal indient, komt vandaag binnen. Een andere dag vult de provincie in."> {
    static bool holds(const engine::Question& q) {
        return acts_as(q, Officer::info.id) ||
               (engine::date_field(q, "received_on") == q.today && !engine::filled(q, "posted_on") &&
                !engine::filled(q, "first_received_on"));
    }
};
struct TextChecked : engine::Condition<"Vink aan dat alles erin staat wat de wet vraagt."> {
    static bool holds(const engine::Question& q) { return engine::filled(q, "read_checked"); }
};
/// Awb 3:47 lid 2. The article itself is for the second reader to judge.
struct ArticleNamed : engine::Condition<"Noem in de motivering het artikel waarop het besluit rust (Awb 3:47 lid 2)."> {
    static bool holds(const engine::Question& q) { return names_an_article(engine::field(q, "motivation")); }
};
struct NewDayAhead : engine::Condition<"De nieuwe dag ligt na vandaag."> {
    static bool holds(const engine::Question& q) { return engine::date_field(q, "postponed_until") > q.today; }
};
struct NoticeInTime : engine::Condition<"Het bericht gaat uit voordat de beslistermijn voorbij is (Awb 4:14).",
                                        "niemand: de termijn is voorbij"> {
    static bool holds(const engine::Question& q) {
        const auto* decision = engine::deadline_of(q.subject, "decision");
        return decision != nullptr && q.today <= decision->clock.last_day;
    }
};
/// Publication is not signing: the day on which the decision was sent or handed over (Awb 3:41).
template <engine::Text FieldName>
struct PublishedAfterSigning
    : engine::Condition<"De dag van bekendmaking is ingevuld, en ligt niet voor de ondertekening of na vandaag."> {
    static bool holds(const engine::Question& q) {
        const auto* signed_ = engine::mark_of(q.subject, "sign");
        return happened(q, FieldName.view()) &&
               (signed_ == nullptr || engine::local_date(signed_->at) <= engine::date_field(q, FieldName.view()));
    }
};

inline bool published_in_portal(const engine::Question& q) { return engine::field(q, "published_by") == "portal"; }

/// In the portal a decision is known from the moment at which it can be read there (Awb 3:41): nobody chooses that day.
template <engine::Text FieldName>
struct PublishedInPortalToday
    : engine::Condition<"In het portaal is een besluit bekend op de dag waarop u het er zet: vandaag (Awb 3:41)."> {
    static bool holds(const engine::Question& q) {
        return !published_in_portal(q) || engine::date_field(q, FieldName.view()) == q.today;
    }
};
/// Awb 2:8: only whoever said expressly that such letters reach them electronically gets them so.
struct RecipientTakesInPortal
    : engine::Condition<
          "De ontvanger liet weten dat hij deze besluiten in Bolwerk wil krijgen (Awb 2:8). Anders gaat het "
          "besluit per post.",
          "de ontvanger, bij Kies uw meldingen"> {
    static bool holds(const engine::Question& q) {
        return !published_in_portal(q) || engine::fact(q, "takes_in_portal") == 1;
    }
};

/// A term that the scheme sets, as a number among the facts; the table's own length where it says nothing.
template <engine::Text Fact, engine::term::Unit In>
struct SetByScheme {
    static void fit(const engine::Question& q, engine::term::Term& term, engine::Date&) {
        if (const auto count = engine::fact(q, Fact.view()); count > 0) term.span = {static_cast<int>(count), In};
    }
};

}  // namespace bolwerk::workflows

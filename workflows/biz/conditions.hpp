// What must hold for a business investment zone (HANDBOOK 10.2): the vote, its numbers and the term of at most five
// years.
#pragma once

#include "engine/term/span.hpp"
#include "engine/vocabulary/words.hpp"
#include "workflows/biz/support_vote.hpp"

namespace bolwerk::workflows::biz_conditions {

using namespace engine;

inline bool not_ahead(const Question& q, std::string_view name) { return date_field(q, name) <= q.today; }

inline biz_vote::SupportVote vote_of(const Question& q) {
    return {number_field(q, "votes_sent"), number_field(q, "votes_valid"), number_field(q, "votes_in_favour"),
            number_field(q, "value_in_favour"), number_field(q, "value_against")};
}

struct CooperationIsOpen
    : Condition<"De samenwerking van het terrein staat in het PPS-register.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return fact(q, "cooperation_open") != 0; }
};
/// The entrepreneurs of a park pay one levy: a successor is prepared as the renewal of the zone that runs.
struct NoOtherZone : Condition<"Voor dit terrein loopt nog geen andere BIZ.", "wie die BIZ behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_zone") == 0; }
};
/// Wet op de bedrijveninvesteringszones: the levy goes to an association or foundation with full legal capacity.
struct AssociationOrFoundation
    : Condition<
          "Kies een BIZ-organisatie of een ondernemersvereniging: de bijdrage gaat naar een vereniging of stichting."> {
    static bool holds(const Question& q) { return lists(q, "associations", field(q, "biz_association")); }
};
/// A plan is tested with its budget: without money there is nothing to levy.
struct BudgetAboveNothing : Condition<"De begroting per jaar is hoger dan nul."> {
    static bool holds(const Question& q) { return number_field(q, "yearly_budget") > 0; }
};
struct FullLegalCapacity
    : Condition<"De BIZ-organisatie is een vereniging of stichting met volledige rechtsbevoegdheid."> {
    static bool holds(const Question& q) { return filled(q, "statutes_checked"); }
};
/// Wet op de bedrijveninvesteringszones: the levy is for at most five years.
struct WithinFiveYears : Condition<"De BIZ duurt hooguit vijf jaar."> {
    static constexpr std::int64_t most_years = 5;
    static bool holds(const Question& q) { return number_field(q, "years") <= most_years; }
};
/// The law is in force since 1 January 2015: no agreement under it is older.
struct AgreementSigned : Condition<"De overeenkomst is vandaag of eerder getekend, en niet voor 2015."> {
    static bool holds(const Question& q) {
        return not_ahead(q, "agreement_on") && date_field(q, "agreement_on") >= date_of(2015, 1, 1);
    }
};
struct OrdinanceAfterAgreement
    : Condition<"Het raadsbesluit is van vandaag of eerder, en niet van voor de overeenkomst."> {
    static bool holds(const Question& q) {
        return not_ahead(q, "ordinance_on") && date_field(q, "ordinance_on") >= date_field(q, "agreement_on");
    }
};
struct VoteClosesAhead : Condition<"De stemming sluit na vandaag."> {
    static bool holds(const Question& q) { return date_field(q, "vote_closes_on") > q.today; }
};
struct VoteClosed : Condition<"De stemming is gesloten.", "wie wacht tot de laatste dag voorbij is"> {
    static bool holds(const Question& q) { return date_field(q, "vote_closes_on") < q.today; }
};
struct NotMoreVotesThanSent : Condition<"Er zijn niet meer geldige stemmen dan verstuurde stembiljetten."> {
    static bool holds(const Question& q) { return number_field(q, "votes_valid") <= number_field(q, "votes_sent"); }
};
struct NotMoreInFavourThanVotes : Condition<"Er zijn niet meer stemmen voor dan geldige stemmen."> {
    static bool holds(const Question& q) {
        return number_field(q, "votes_in_favour") <= number_field(q, "votes_valid");
    }
};
struct TurnoutEnough : Condition<"Minstens de helft van de stembiljetten kwam geldig terug."> {
    static bool holds(const Question& q) { return biz_vote::enough_turnout(vote_of(q)); }
    static std::string detail(const Question& q) { return biz_vote::in_words(vote_of(q)); }
};
struct TwoThirdsInFavour : Condition<"Minstens twee derde van de stemmen is voor."> {
    static bool holds(const Question& q) { return biz_vote::enough_votes(vote_of(q)); }
    static std::string detail(const Question& q) { return biz_vote::in_words(vote_of(q)); }
};
struct ValueInFavour : Condition<"De WOZ-waarde van de voorstemmers is hoger dan die van de tegenstemmers."> {
    static bool holds(const Question& q) { return biz_vote::enough_value(vote_of(q)); }
};
struct VoteLost : Condition<"De draagvlakmeting haalde niet alle drie de eisen."> {
    static bool holds(const Question& q) { return !biz_vote::is_carried(vote_of(q)); }
    static std::string detail(const Question& q) { return biz_vote::in_words(vote_of(q)); }
};
struct PeriodInOrder
    : Condition<"De einddatum ligt na de begindatum en na vandaag, en hooguit vijf jaar na het begin."> {
    static bool holds(const Question& q) {
        const auto from = date_field(q, "in_force_from"), until = date_field(q, "in_force_until");
        if (!from || !until || *until <= *from || *until <= q.today) return false;
        const auto most = term::after(*from, {static_cast<int>(WithinFiveYears::most_years), term::Unit::years});
        return most && *until <= *most;
    }
};
struct LevyYearPast : Condition<"Het jaar van de bijdrage ligt niet in de toekomst."> {
    static bool holds(const Question& q) { return number_field(q, "levy_year") <= year_of(q.today); }
};

}  // namespace bolwerk::workflows::biz_conditions

#include "workflows/biz/biz.hpp"

#include "engine/workflow.hpp"
#include "workflows/biz/conditions.hpp"
#include "workflows/biz/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace biz_conditions;
namespace asks = biz_forms;

// clang-format off
// Where a zone can be.
struct Plan        : State<"plan", "BIZ-plan"> {};
struct Test        : Waiting<"municipal_test", "Toets door de gemeente"> {};
struct Approved    : State<"approved", "Plan goedgekeurd"> {};
struct Agreement   : State<"agreement", "Uitvoeringsovereenkomst getekend"> {};
struct Ordinance   : State<"ordinance", "Verordening vastgesteld"> {};
struct Voting      : Waiting<"voting", "Draagvlakmeting"> {};
struct Counted     : State<"counted", "Uitslag bekend"> {};
struct InForce     : State<"in_force", "In werking"> {};
struct VotingAgain : Waiting<"voting_again", "Draagvlakmeting voor verlenging"> {};
struct CountedAgain: State<"counted_again", "Uitslag verlenging bekend"> {};
struct Rejected    : Final<"rejected", "Verworpen"> {};
struct Ended       : Final<"ended", "Geëindigd"> {};
struct Stopped     : Final<"stopped", "Gestopt"> {};

// What somebody can do.
struct Open      : Action<"open", "Begin een BIZ-plan", "begon het BIZ-plan", &asks::open> {};
struct Submit    : Action<"submit", "Leg het plan voor aan de gemeente", "legde het plan voor aan de gemeente", &asks::submit> {};
struct Approve   : Action<"approve", "Keur het plan goed", "keurde het plan goed", &asks::approve> {};
struct Return    : Action<"return", "Geef het plan terug", "gaf het plan terug", &asks::give_back> {};
struct Sign      : Action<"sign_agreement", "Leg de overeenkomst vast", "legde de overeenkomst vast", &asks::agreement> {};
struct Adopt     : Action<"adopt_ordinance", "Leg de verordening vast", "legde de verordening vast", &asks::ordinance> {};
struct StartVote : Action<"start_vote", "Start de draagvlakmeting", "startte de draagvlakmeting", &asks::start_vote> {};
struct Count     : Action<"record_result", "Leg de uitslag vast", "legde de uitslag vast", &asks::result> {};
struct Enter     : Action<"enter_into_force", "Laat de BIZ ingaan", "liet de BIZ ingaan", &asks::enter_into_force> {};
struct Reject    : Action<"reject", "Verklaar de BIZ verworpen", "verklaarde de BIZ verworpen"> {};
struct Yearly    : Action<"record_year", "Leg het jaarverslag vast", "legde het jaarverslag vast", &asks::yearly> {};
struct Renew     : Action<"renew", "Start de stemming over verlenging", "startte de stemming over verlenging", &asks::start_vote> {};
struct Prolong   : Action<"prolong", "Verleng de BIZ", "verlengde de BIZ", &asks::enter_into_force> {};
struct NoRenewal : Action<"close_renewal", "Leg vast dat verlenging niet doorgaat", "legde vast dat verlenging niet doorgaat"> {};
struct Withdraw  : Action<"withdraw", "Beëindig de BIZ eerder", "beëindigde de BIZ eerder", &asks::end> {};
struct Stop      : Action<"stop", "Stop met het BIZ-plan", "stopte met het BIZ-plan", &asks::end> {};
struct RanOut    : Timer<"period", "zag dat de BIZ afliep"> {};

struct Biz {
    using steps = Steps<
        //    from          action      to             who
        Step< Begin       , Open      , Plan         , By<Coordinator, BusinessLiaison>,
              OnlyIf<CooperationIsOpen>,
              OnlyIf<NoOtherZone>,
              Demands<"biz_association", AssociationOrFoundation>,
              Invites<"biz_association", "biz_association">,
              TiesToParent<"cooperation">,
              TellsLinked<"cooperation", "track_started">,
              Makes<"uitnodiging biz-plan", Needs<"case_title">>,
              Tells<BizAssociation, "U kunt het BIZ-plan opstellen">,
              Basis<"Wet op de bedrijveninvesteringszones">                           >,
        //    -----------------------------------------------------------------------
        Step< Plan        , Submit    , Test         , By<BizAssociation, BusinessLiaison>,
              Demands<"yearly_budget", BudgetAboveNothing>,
              Demands<"years", WithinFiveYears>,
              StartsDeadline<"test", "BIZ-plan toetsen", Weeks<8>, SetByAgreement, "afspraak gemeente",
                             RemindsBefore<Weeks<2>>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "Er is een BIZ-plan om te toetsen">                  >,
        //    -----------------------------------------------------------------------
        Step< Test        , Approve   , Approved     , By<Coordinator, BusinessLiaison>,
              NotTheSamePersonAs<Submit>,
              WaitsForAdvice,
              Demands<"statutes_checked", FullLegalCapacity>,
              EndsDeadline<"test">,
              Tells<BizAssociation, "De gemeente heeft het BIZ-plan goedgekeurd">     >,
        Step< Test        , Return    , Plan         , By<Coordinator, BusinessLiaison>,
              NotTheSamePersonAs<Submit>,
              EndsDeadline<"test">,
              Tells<BizAssociation, "De gemeente geeft het BIZ-plan terug">           >,
        //    -----------------------------------------------------------------------
        Step< Approved    , Sign      , Agreement    , By<Coordinator, BusinessLiaison>,
              Demands<"agreement_on", AgreementSigned>                                >,
        //    -----------------------------------------------------------------------
        Step< Agreement   , Adopt     , Ordinance    , By<Coordinator, BusinessLiaison>,
              Demands<"ordinance_on", OrdinanceAfterAgreement>,
              Basis<"Gemeentewet 147 en Wet BIZ">                                     >,
        //    -----------------------------------------------------------------------
        Step< Ordinance   , StartVote , Voting       , By<Coordinator, BusinessLiaison>,
              Demands<"vote_closes_on", VoteClosesAhead>,
              StartsDeadline<"vote", "Stemming sluiten en tellen", OnDate<"vote_closes_on">, SetByAgreement, "besluit college",
                             RemindsBefore<Days<7>>, EscalatesTo<Coordinator>>,
              Makes<"bericht draagvlakmeting", Needs<"votes_sent", "vote_closes_on">>,
              Tells<BizAssociation, "De draagvlakmeting is begonnen">                 >,
        //    -----------------------------------------------------------------------
        Step< Voting      , Count     , Counted      , By<Coordinator, BusinessLiaison>,
              OnlyIf<VoteClosed>,
              Demands<"votes_valid", NotMoreVotesThanSent>,
              Demands<"votes_in_favour", NotMoreInFavourThanVotes>,
              EndsDeadline<"vote">,
              Tells<BizAssociation, "De uitslag van de draagvlakmeting is bekend">    >,
        //    -----------------------------------------------------------------------
        Step< Counted     , Enter     , InForce      , By<Coordinator>,
              OnlyIf<TurnoutEnough>,
              OnlyIf<TwoThirdsInFavour>,
              OnlyIf<ValueInFavour>,
              Demands<"in_force_until", PeriodInOrder>,
              StartsDeadline<"period", "BIZ loopt af", OnDate<"in_force_until">, SetByAgreement, "BIZ-verordening",
                             RemindsBefore<Months<12>>, RemindsBefore<Months<6>>, Fires>,
              StartsDeadline<"yearly", "Jaarverslag en bijdrage vastleggen", Years<1>, SetByAgreement, "uitvoeringsovereenkomst",
                             CountsFrom<"in_force_from">, RemindsBefore<Months<1>>, EscalatesTo<BusinessLiaison>>,
              TellsLinked<"cooperation", "track_succeeded">,
              SetsParkFact<"biz", true>,
              Tells<BizAssociation, "De BIZ gaat in">                                 >,
        Step< Counted     , Reject    , Rejected     , By<Coordinator>,
              OnlyIf<VoteLost>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              Tells<BizAssociation, "De BIZ is verworpen">                            >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<InForce, VotingAgain, CountedAgain>
                          , Yearly    , Same         , By<Coordinator, BusinessLiaison>,
              Demands<"levy_year", LevyYearPast>,
              StartsDeadline<"yearly", "Jaarverslag en bijdrage vastleggen", Years<1>, SetByAgreement, "uitvoeringsovereenkomst",
                             RemindsBefore<Months<1>>, EscalatesTo<BusinessLiaison>>   >,
        //    -----------------------------------------------------------------------
        Step< InForce     , Withdraw  , Ended        , By<Coordinator>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              SetsParkFact<"biz", false>,
              Tells<BizAssociation, "De BIZ eindigt eerder">                          >,
        //    -----------------------------------------------------------------------
        Step< InForce     , Renew     , VotingAgain  , By<Coordinator, BusinessLiaison>,
              Demands<"vote_closes_on", VoteClosesAhead>,
              StartsDeadline<"vote", "Stemming sluiten en tellen", OnDate<"vote_closes_on">, SetByAgreement, "besluit college",
                             RemindsBefore<Days<7>>, EscalatesTo<Coordinator>>,
              Tells<BizAssociation, "De stemming over verlenging is begonnen">        >,
        Step< VotingAgain , Count     , CountedAgain , By<Coordinator, BusinessLiaison>,
              OnlyIf<VoteClosed>,
              Demands<"votes_valid", NotMoreVotesThanSent>,
              Demands<"votes_in_favour", NotMoreInFavourThanVotes>,
              EndsDeadline<"vote">,
              Tells<BizAssociation, "De uitslag over de verlenging is bekend">        >,
        Step< CountedAgain, Prolong   , InForce      , By<Coordinator>,
              OnlyIf<TurnoutEnough>,
              OnlyIf<TwoThirdsInFavour>,
              OnlyIf<ValueInFavour>,
              Demands<"in_force_until", PeriodInOrder>,
              StartsDeadline<"period", "BIZ loopt af", OnDate<"in_force_until">, SetByAgreement, "BIZ-verordening",
                             RemindsBefore<Months<12>>, RemindsBefore<Months<6>>, Fires>,
              TellsLinked<"cooperation", "track_succeeded">,
              Tells<BizAssociation, "De BIZ is verlengd">                             >,
        Step< CountedAgain, NoRenewal , InForce      , By<Coordinator>,
              OnlyIf<VoteLost>,
              Tells<BizAssociation, "De BIZ wordt niet verlengd en loopt af op de einddatum"> >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<InForce, VotingAgain, CountedAgain>
                          , RanOut    , Ended        , By<System>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              SetsParkFact<"biz", false>,
              Tells<Coordinator, "De BIZ is afgelopen">,
              Tells<BizAssociation, "De BIZ is afgelopen">                            >,
        Step< AnyOf<Plan, Test, Approved, Agreement, Ordinance>
                          , Stop      , Stopped      , By<Coordinator>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              Tells<BizAssociation, "Het BIZ-plan is gestopt">                        >
    >;
};
// clang-format on

}  // namespace

engine::Definition biz() { return define<Biz>("biz", "BIZ", "BIZ"); }

}  // namespace bolwerk::workflows

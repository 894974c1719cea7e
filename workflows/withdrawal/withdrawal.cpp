#include "workflows/withdrawal/withdrawal.hpp"

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/withdrawal/conditions.hpp"
#include "workflows/withdrawal/forms.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace deciding;
using namespace withdrawal_conditions;
using term::Unit;
namespace asks = withdrawal_forms;

// clang-format off
// Where it can end, beside the states of every decision.
struct Suspending : State<"suspending", "Opschorting ter ondertekening", "De provincie bekijkt of zij voorlopig betaalt"> {};
struct Decided : Final<"decided", "Ingetrokken of verlaagd"> {};
struct Dropped : Final<"dropped", "Niet doorgezet"> {};

// What somebody can do.
struct Open    : Action<"open", "Begin een intrekking of verlaging", "begon een intrekking of verlaging", &asks::open> {};
struct DraftSuspension : Action<"draft_suspension", "Leg een opschorting van de betaling voor", "legde een opschorting van de betaling voor",
                                &asks::draft_suspension> {};
struct Suspend : Action<"suspend_payment", "Schort de betaling op", "schortte de betaling op", &asks::suspend> {};
using Draft = DraftAs<&asks::draft>;
using Read = ReadAs<&asks::read>;
using Sign = SignAs<>;
struct Drop    : Action<"drop", "Zet dit niet door", "zette dit niet door", &asks::end> {};

struct Withdrawal {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Assessing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingToWithdraw>,
              OnlyIf<NoOtherOpen>,
              Demands<"kind", KindFits>,
              Demands<"kind", WithinFiveYears>,
              Demands<"breach_on", BreachHappened>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Awb 4:48, 4:49 en 4:50">                                            >,
        //    --------------------------------------------------------------------------
        Step< Assessing , Draft      , Drafted    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<RecipientHeard>,
              Demands<"new_cents", Lower>,
              Demands<"new_cents", InWholeEuros<"new_cents">>,
              Demands<"ground", GroundFits>,
              Demands<"ground", BreachIsTheGround>,
              Demands<"budget_adopted_on", ProvisoInTime>,
              Demands<"effective_on", ReasonableTerm>,
              Demands<"damages", DamagesWeighed>,
              Demands<"motivation", ArticleNamed>,
              Tells<SecondReader, "Er ligt een conceptbesluit klaar">,
              Basis<"Awb 3:46, 3:47, 4:12 lid 2, 4:48, 4:49 en 4:50">                    >,
        // Suspending is a decision of its own: one hand prepares it and another one signs it (Awb 4:56, 10:3).
        Step< Assessing , DraftSuspension, Suspending, By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SuspicionCounts>,
              OnlyIf<NotSuspendedYet>,
              Tells<MandatedSigner, "Er ligt een opschorting van de betaling ter ondertekening">,
              Basis<"Awb 4:56">                                                          >,
        Step< Suspending, Suspend    , Assessing  , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Open, DraftSuspension>,
              Demands<"notified_on", NotifiedAlready>,
              StartsDeadline<"suspension", "Opschorting van de betaling", Weeks<13>, SetInStatute, "Awb 4:56",
                             CountsFrom<"notified_on">, RemindsBefore<Weeks<2>>>,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"opschorting van de betaling", Needs<"subsidy_number", "notified_on", "suspicion", "term_suspension",
                    "objection_lines">>,
              Tells<Applicant, "De betaling van uw subsidie is opgeschort">,
              Tells<SubsidyOfficer, "De opschorting van de betaling is ondertekend">,
              Tells<FinanceOfficer, "Betaal nu niet: de betaling van een subsidie is opgeschort">,
              Basis<"Awb 4:56 en 10:3">                                                  >,
        Step< Suspending, Return     , Assessing  , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Open, DraftSuspension>,
              Tells<SubsidyOfficer, "De opschorting van de betaling is teruggegeven">    >,
        AsksView<AskView, "Zienswijze van de ontvanger", SetByScheme<"view_days", Unit::days>, "Awb 4:8 en 4:12 lid 2">,
        ViewGiven,
        ViewLapsed,
        //    --------------------------------------------------------------------------
        Reads<Read, Open, Draft>,
        ReaderReturns<Open, Draft>,
        Step< ToSign    , Sign       , Signed     , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<KindFits>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Open, Draft, Read>,
              When<OfTheGrant, Books<"change", "new_cents">>,
              When<OfTheDetermination, Books<"determination", "new_cents">>,
              Makes<"intrekking", Needs<"new_cents", "ground", "motivation", "subsidy_number", "objection_lines">>,
              When<PaidTooMuch, Makes<"terugvordering",
                   Needs<"to_recover", "paid_before", "new_cents", "motivation", "subsidy_number", "objection_lines">>>,
              Tells<SubsidyOfficer, "Het besluit is ondertekend: maak het bekend">,
              Basis<"Awb 4:57, 10:3 en 10:10">                                           >,
        SignerReturns<Open, Draft, Read>,
        Step< Signed    , Publish    , Decided    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              EndsEveryDeadline,
              When<EndsTheGrant, TellsLinked<"subsidy", "settlement_decided">>,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "Er is een besluit over uw subsidie">,
              Tells<FinanceOfficer, "Een subsidie is ingetrokken of verlaagd">,
              Basis<"Awb 3:41 en 6:8">                                                   >,
        //    --------------------------------------------------------------------------
        Step< Assessing , Drop       , Dropped    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "De provincie zet de intrekking niet door">               >
    >;
};
// clang-format on

}  // namespace

engine::Definition withdrawal() {
    return define<Withdrawal>("withdrawal", "Intrekking of verlaging van een subsidie", "ITR");
}

}  // namespace bolwerk::workflows

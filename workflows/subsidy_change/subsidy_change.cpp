#include "workflows/subsidy_change/subsidy_change.hpp"

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/subsidy_change/conditions.hpp"
#include "workflows/subsidy_change/forms.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace deciding;
using namespace subsidy_change_conditions;
using term::Unit;
namespace asks = subsidy_change_forms;

// clang-format off
// Where a report or a change can be, beside the states of every decision.
struct Received  : State<"received", "Ontvangen"> {};
struct Changed   : Final<"changed", "Gewijzigd"> {};
struct Kept      : Final<"kept", "Niet gewijzigd"> {};
struct Noted     : Final<"noted", "Voor kennisgeving aangenomen", "Gelezen door de provincie"> {};
struct Withdrawn : Final<"withdrawn", "Ingetrokken door de ontvanger", "Door u ingetrokken"> {};

// What somebody can do.
struct Open      : Action<"open", "Meld iets of vraag een wijziging", "deed een melding of verzoek", &asks::open> {};
struct Take      : Action<"take", "Neem het verzoek in behandeling", "nam het verzoek in behandeling"> {};
struct Note      : Action<"note_report", "Rond de melding af", "rondde de melding af", &asks::note> {};
using Draft = DraftAs<&asks::draft>;
using Read = ReadAs<&asks::read>;
using Sign = SignAs<>;
struct Withdraw  : Action<"withdraw", "Trek het verzoek in", "trok het verzoek in", &asks::withdraw> {};

struct SubsidyChange {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Received   , ByRecipient,
              OnlyIf<GrantRuns>,
              Demands<"kind", BeforeTheEnd>,
              Demands<"kind", NoOtherChange>,
              Demands<"asked_cents", SaysWhat>,
              When<AsksChange, StartsDeadline<"decision", "Beslissen op de wijziging", Weeks<8>, SetInStatute, "Awb 4:13 lid 2",
                             RemindsBefore<Weeks<2>>, EscalatesTo<ProgrammeManager>>>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"ontvangstbevestiging", Needs<"subsidy_number", "progress_text">>,
              Tells<SubsidyOfficer, "Er is een melding of een verzoek om wijziging">,
              Basis<"Awb 4:1, 4:13 en 4:37">                                             >,
        //    --------------------------------------------------------------------------
        Step< Received  , Take       , Assessing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<AsksChange>                                                         >,
        Step< Received  , Note       , Noted      , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Unless<AsksChange>,
              EndsEveryDeadline,
              Tells<Applicant, "De provincie heeft uw melding gezien">                   >,
        //    --------------------------------------------------------------------------
        Step< Assessing , Draft      , Drafted    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<GrantRuns>,
              Demands<"outcome", ChangesSomething>,
              Demands<"new_cents", NotBelowWhatWasAsked>,
              Demands<"new_cents", WithinRule>,
              Demands<"new_cents", InWholeEuros<"new_cents">>,
              Demands<"new_cents", RaisedWithinAid>,
              Demands<"register_checked_on", AidSeenAgain>,
              Demands<"new_end_on", NewEndAhead>,
              Demands<"new_end_on", EndsWithinScheme>,
              Demands<"new_account_by", AccountsAfterwards>,
              Demands<"motivation", ArticleNamed>,
              Tells<SecondReader, "Er ligt een conceptbesluit klaar">,
              Basis<"Awb 3:46, 3:47, 4:25, 4:30 en 4:31">                                >,
        AsksView<AskView, "Zienswijze van de ontvanger", SetByScheme<"view_days", Unit::days>, "Awb 4:7 en 4:8">,
        ViewGiven,
        ViewLapsed,
        Step< Assessing , Postpone   , Same       , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoticeInTime>,
              Demands<"postponed_until", NewDayAhead>,
              StartsDeadline<"announced", "Beslissen zoals bericht", OnDate<"postponed_until">, SetByAgreement, "Awb 4:14",
                             RemindsBefore<Weeks<1>>, EscalatesTo<ProgrammeManager>>,
              Makes<"verdagingsbericht", Needs<"subsidy_number", "postponed_until", "postpone_reason">>,
              Tells<Applicant, "De provincie beslist later op uw verzoek">,
              Basis<"Awb 4:14 lid 3">                                                    >,
        //    --------------------------------------------------------------------------
        Reads<Read, Take, Draft>,
        ReaderReturns<Take, Draft>,
        Step< ToSign    , Sign       , Signed     , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<GrantRuns>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Take, Draft, Read>,
              When<ChangesAmount, Books<"change", "new_cents">>,
              Makes<"wijzigingsbeschikking", Needs<"motivation", "subsidy_number", "objection_lines">>,
              Tells<SubsidyOfficer, "Het besluit is ondertekend: maak het bekend">,
              Basis<"Awb 4:25, 10:3 en 10:10">                                           >,
        SignerReturns<Take, Draft, Read>,
        Step< Signed    , Publish    , Changed    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<Changes>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "Uw subsidie is gewijzigd">,
              Basis<"Awb 3:41 en 6:8">                                                   >,
        Step< Signed    , Publish    , Kept       , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Unless<Changes>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "Uw subsidie is niet gewijzigd">,
              Basis<"Awb 3:41 en 6:8">                                                   >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Received, Assessing>
                        , Withdraw   , Withdrawn  , ByRecipient,
              EndsEveryDeadline,
              Tells<SubsidyOfficer, "Het verzoek is ingetrokken">                        >
    >;
};
// clang-format on

}  // namespace

engine::Definition subsidy_change() {
    return define<SubsidyChange>("subsidy_change", "Melding of wijziging bij een subsidie", "WIJ");
}

}  // namespace bolwerk::workflows

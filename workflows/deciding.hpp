// The way of every decision on a subsidy: the view of whoever it is about, a draft, a second reader, a signature. A
// table names these rows where they stand in its order.
#pragma once

#include "engine/vocabulary/clauses.hpp"
#include "engine/vocabulary/deadlines.hpp"
#include "engine/vocabulary/documents.hpp"
#include "engine/vocabulary/steps.hpp"
#include "workflows/asks.hpp"
#include "workflows/hands.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows::deciding {

using engine::Action, engine::Basis, engine::By, engine::Demands, engine::EndsDeadline, engine::Fires, engine::FittedBy;
using engine::Form, engine::Makes, engine::Needs, engine::NotTheSamePersonAs, engine::OnlyIf, engine::SetByAgreement,
    engine::State;
using engine::StartsDeadline, engine::Step, engine::System, engine::Tells, engine::Text, engine::Timer, engine::Waiting;

// clang-format off
struct Assessing : State<"assessing", "In beoordeling"> {};
struct ViewAsked : Waiting<"view_asked", "Zienswijze gevraagd", "Uw zienswijze gevraagd"> {};
struct Drafted   : State<"drafted", "Bij de medebeoordelaar", "Besluit in voorbereiding"> {};
struct ToSign    : State<"to_sign", "Ter ondertekening", "Besluit bijna klaar"> {};
struct Signed    : State<"signed", "Ondertekend", "Besluit genomen, u krijgt bericht"> {};

template <const Form& (*Asks)() = &asks_of_all::ask_view>
struct AskViewAs : Action<"ask_view", "Vraag een zienswijze", "vroeg een zienswijze", Asks> {};
using AskView = AskViewAs<>;
struct GiveView : Action<"give_view", "Geef uw zienswijze", "gaf een zienswijze", &asks_of_all::give_view> {};
struct ViewOver : Timer<"view", "zag dat de zienswijze uitbleef"> {};
struct Postpone : Action<"postpone", "Stuur een verdagingsbericht", "stuurde een verdagingsbericht", &asks_of_all::postpone> {};
template <const Form& (*Asks)()>
struct DraftAs  : Action<"draft", "Leg het conceptbesluit voor", "legde het conceptbesluit voor", Asks> {};
template <const Form& (*Asks)()>
struct ReadAs   : Action<"read", "Akkoord als medebeoordelaar", "gaf akkoord als medebeoordelaar", Asks> {};
struct Return   : Action<"return", "Geef het concept terug", "gaf het concept terug", &asks_of_all::send_back> {};
template <const Form& (*Asks)() = nullptr>
struct SignAs   : Action<"sign", "Zet uw handtekening", "ondertekende het besluit", Asks> {};
struct Publish  : Action<"publish", "Maak het besluit bekend", "maakte het besluit bekend", &asks_of_all::publish> {};

/// Whoever asked for the subsidy and receives it.
using ByRecipient = By<Applicant, Coordinator, ParkManager, BusinessRepresentative>;

/// What stands in a letter that asks for a view.
using AboutAView = Needs<"intention", "term_view">;
using AboutAViewBelow = Needs<"subsidy_number", "intention", "term_view">;

/// The view: two weeks, or what the scheme says through Length (Awb 4:7 to 4:12).
template <class Ask, Text Label, class Length, Text Articles, class Data = AboutAViewBelow>
using AsksView = Step< Assessing , Ask      , ViewAsked , By<SubsidyOfficer>,
      OnlyIf<NoOwnInterest>,
      StartsDeadline<"view", Label, engine::Weeks<2>, SetByAgreement, "zienswijzetermijn (Awb 4:9)", FittedBy<Length>, Fires>,
      Makes<"zienswijzebrief", Data>,
      Tells<Applicant, "De provincie vraagt uw zienswijze">,
      Basis<Articles>                                                                    >;
using ViewGiven  = Step< ViewAsked , GiveView , Assessing , ByRecipient,
      EndsDeadline<"view">,
      Tells<SubsidyOfficer, "De zienswijze is binnen">                                   >;
using ViewLapsed = Step< ViewAsked , ViewOver , Assessing , By<System>,
      EndsDeadline<"view">,
      Tells<SubsidyOfficer, "De zienswijze is niet gekomen">                             >;

/// The second reader, who did none of the earlier steps.
template <class Read, class... Earlier>
using Reads = Step< Drafted   , Read     , ToSign    , By<SecondReader>,
      OnlyIf<NoOwnInterest>,
      NotTheSamePersonAs<Earlier...>,
      Demands<"read_checked", TextChecked>,
      Tells<MandatedSigner, "Er ligt een besluit ter ondertekening">,
      Basis<"vier-ogen: behandelaar en medebeoordelaar zijn verschillende mensen">       >;
template <class... Earlier>
using ReaderReturns = Step< Drafted , Return , Assessing , By<SecondReader>,
      OnlyIf<NoOwnInterest>,
      NotTheSamePersonAs<Earlier...>,
      Tells<SubsidyOfficer, "Het conceptbesluit is teruggegeven">                        >;
template <class... Earlier>
using SignerReturns = Step< ToSign  , Return , Assessing , By<MandatedSigner>,
      OnlyIf<NoOwnInterest>,
      NotTheSamePersonAs<Earlier...>,
      Tells<SubsidyOfficer, "Het conceptbesluit is teruggegeven">                        >;
// clang-format on

}  // namespace bolwerk::workflows::deciding

#include "workflows/new_park/new_park.hpp"

#include <algorithm>

#include "engine/vocabulary/tells_who.hpp"
#include "engine/workflow.hpp"
#include "workflows/new_park/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
namespace asks = new_park_forms;

// clang-format off
// Where a new park can be.
struct Proposed  : State<"proposed", "Voorgesteld"> {};
struct TakenIn   : Final<"taken_in", "Opgenomen in het register"> {};
struct Rejected  : Final<"rejected", "Afgekeurd"> {};
struct Withdrawn : Final<"withdrawn", "Ingetrokken"> {};

// What somebody can do.
struct Propose  : Action<"propose", "Stel een nieuw terrein voor", "stelde een nieuw terrein voor", &asks::propose> {};
struct TakeIn   : Action<"take_in", "Neem het terrein op", "nam het terrein op in het register", &asks::take_in> {};
struct Reject   : Action<"reject", "Keur het voorstel af", "keurde het nieuwe terrein af", &asks::reject> {};
struct Withdraw : Action<"withdraw", "Trek het voorstel in", "trok het voorstel in"> {};
// clang-format on

struct NameIsNew : Condition<"Kies een naam die in uw gemeente nog niet in het register staat."> {
    static bool holds(const Question& q) { return !lists(q, "park_names", field(q, "title")); }
};
struct RinWellFormed : Condition<"Een RIN-nummer bestaat uit 2 tot 9 cijfers."> {
    static bool holds(const Question& q) {
        const auto& typed = field(q, "rin");
        return typed.is_string() &&
               std::ranges::all_of(typed.get_ref<const std::string&>(), [](char c) { return c >= '0' && c <= '9'; });
    }
};

template <Text Line>
using TellsProposer = TellsWhoDid<Propose, "wie het terrein voorstelde", Line>;

struct NewPark {
    // clang-format off
    using steps = Steps<
        //    from        action     to           who
        Step< Proposed  , TakeIn   , TakenIn    , By<ProgrammeManager>,
              NotTheSamePersonAs<Propose>,
              Demands<"rin", RinWellFormed>,
              EndsEveryDeadline,
              TellsProposer<"De provincie nam uw terrein op in het register">,
              Basis<"Werkwijze IBIS: alleen de provincie maakt definitief en geeft het RIN-nummer"> >,
        Step< Proposed  , Reject   , Rejected   , By<ProgrammeManager>,
              EndsEveryDeadline,
              TellsProposer<"De provincie keurde uw nieuwe terrein af">               >,
        //    -----------------------------------------------------------------------
        Step< Proposed  , Withdraw , Withdrawn  , By<Coordinator, BusinessLiaison>,
              EndsEveryDeadline                                                       >,
        //    -----------------------------------------------------------------------
        Step< Begin     , Propose  , Proposed   , By<Coordinator, BusinessLiaison>,
              Demands<"title", NameIsNew>,
              StartsDeadline<"review", "Beoordeel het nieuwe terrein", Weeks<4>, SetByAgreement, "afspraak over IBIS",
                             RemindsBefore<Days<7>>, EscalatesTo<ProgrammeManager>>,
              Tells<ProgrammeManager, "Een nieuw terrein wacht op uw oordeel">,
              Basis<"Werkwijze IBIS">                                                 >
    >;
    // clang-format on
};

}  // namespace

engine::Definition new_park() {
    auto definition = define<NewPark>("new_park", "Nieuw terrein", "NTR");
    definition.ground = Ground::organisation;
    return definition;
}

}  // namespace bolwerk::workflows

#include "tests/engine/tiny_workflow_fixture.hpp"

#include "engine/local_time.hpp"
#include "engine/workflow.hpp"

namespace bolwerk::engine::tiny {
namespace {

const Form& submit_form() {
    static const Form form{{.name = "amount", .label = "Bedrag", .kind = FieldKind::money, .most = 1'000'000}};
    return form;
}

// clang-format off
struct Draft  : State<"draft", "Concept"> {};
struct Review : Waiting<"review", "Beoordeling"> {};
struct Done   : Final<"done", "Klaar"> {};
struct Lapsed : Final<"lapsed", "Vervallen"> {};

struct Clerk  : Role<"clerk", "de behandelaar"> {};
struct Chief  : Role<"chief", "de chef"> {};

struct Open    : Action<"open", "Begin", "begon"> {};
struct Submit  : Action<"submit", "Leg voor", "legde voor", &submit_form> {};
struct Approve : Action<"approve", "Keur goed", "keurde goed"> {};
struct Back    : Action<"back", "Geef terug", "gaf terug"> {};
struct TooLate : Timer<"answer", "zag dat het te laat is"> {};

struct AmountPositive : Condition<"Het bedrag is hoger dan nul."> {
    static bool holds(const Question& q) { return number_field(q, "amount") > 0; }
    static std::string detail(const Question& q) { return "nu " + std::to_string(number_field(q, "amount")) + " euro"; }
};
struct FileComplete : Condition<"Het dossier is compleet.", "de behandelaar"> {
    static bool holds(const Question& q) { return fact(q, "incomplete") == 0; }
    static std::string detail(const Question& q) { return std::to_string(fact(q, "incomplete")) + " stukken ontbreken"; }
};
struct Small : Condition<"Het bedrag is klein."> {
    static bool holds(const Question& q) { return number_field(q, "amount") < 1000; }
};

struct Permit {
    using steps = Steps<
        Step< Begin  , Open    , Draft  , By<Clerk>                              >,
        Step< Draft  , Submit  , Review , By<Clerk>,
              OnlyIf<FileComplete>,
              Demands<"amount", AmountPositive>,
              StartsDeadline<"answer", "Antwoord", Weeks<2>, SetByAgreement, "afspraak", RemindsBefore<Days<3>>, Fires>,
              Tells<Chief, "Er ligt iets klaar">                                 >,
        Step< Review , Approve , Done   , By<Chief, Clerk>,
              NotTheSamePersonAs<Submit>,
              WaitsForAdvice,
              EndsEveryDeadline                                                  >,
        Step< Review , Back    , Draft  , By<Chief>, OnlyIf<Small>, EndsDeadline<"answer"> >,
        Step< Review , Back    , Same   , By<Chief>, Unless<Small>               >,
        Step< AnyOf<Draft, Review>
                     , TooLate , Lapsed , By<System>, EndsEveryDeadline          >
    >;
};
// clang-format on

}  // namespace

const Definition& permit() {
    static const auto definition = define<Permit>("permit", "Vergunning", "VER");
    return definition;
}

const term::Calendar& plain_calendar() {
    static const term::Calendar calendar{{}, 2030};
    return calendar;
}

Actor clerk(std::int64_t id, std::string name) {
    return {id, std::move(name), {{"clerk", 1, "Gemeente", true, 0, {}}}};
}
Actor chief(std::int64_t id, std::string name) {
    return {id, std::move(name), {{"chief", 1, "Gemeente", true, 0, {}}}};
}

Actor acting_for(Actor who, const Actor& absent) {
    who.holdings = absent.holdings;
    for (auto& holding : who.holdings) holding.on_behalf_of = absent.person, holding.on_behalf_of_name = absent.name;
    return who;
}

Case fresh() {
    Case subject;
    subject.workflow = "permit";
    subject.state = begin_state;
    subject.organisation = 1;
    subject.municipality = "GM0200";
    return subject;
}

Asked::Asked(const Case& subject, const Actor& actor, std::string_view action, Json input, Json facts)
    : input_(std::move(input)),
      facts_(std::move(facts)),
      settings_(Json::object()),
      actor_(actor),
      action_(action),
      question_{subject,
                facts_,
                actor_,
                action_,
                input_.is_null() ? nullptr : &input_,
                moment_at(date_of(2026, 11, 23), std::chrono::hours{9}),
                date_of(2026, 11, 23),
                plain_calendar(),
                settings_} {}

Case Asked::done() const {
    const auto decision = answer();
    return apply(question_.subject, event_of(question_, std::get<Accepted>(decision)));
}

}  // namespace bolwerk::engine::tiny

// The nouns and verbs of a workflow file: states, actions, roles, conditions. Ids are English, labels are Dutch.
#pragma once

#include <algorithm>
#include <array>
#include <boost/msm/front/states.hpp>
#include <span>
#include <string>
#include <string_view>

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// A text as a template argument.
template <std::size_t N>
struct Text {
    char chars[N]{};
    consteval Text(const char (&text)[N]) { std::copy_n(text, N, chars); }
    constexpr std::string_view view() const { return {chars, N - 1}; }
};

/// What whoever applied reads instead of the label stands third, where the label is of the house.
template <Text Id, Text Label, Text ToApplicant = "">
struct State : boost::msm::front::state<> {
    static constexpr StateInfo info{Id.view(), Label.view(), false, false, ToApplicant.view()};
};
/// The case waits for somebody else, as the work list says to who brought it there.
template <Text Id, Text Label, Text ToApplicant = "">
struct Waiting : boost::msm::front::state<> {
    static constexpr StateInfo info{Id.view(), Label.view(), false, true, ToApplicant.view()};
};
template <Text Id, Text Label, Text ToApplicant = "">
struct Final : boost::msm::front::state<> {
    static constexpr StateInfo info{Id.view(), Label.view(), true, false, ToApplicant.view()};
};
/// Where a case comes from that does not exist yet.
struct Begin : State<"begin", "Nog niet begonnen"> {};

/// Something a person does. It may ask something: the last argument is the function that gives the form.
template <Text Id, Text Label, Text Past, const Form& (*Asks)() = nullptr>
struct Action {
    static constexpr std::string_view id = Id.view(), label = Label.view(), past = Past.view();
    static constexpr auto asks = Asks;
    static constexpr bool timer = false, entry = false;
};
/// Something a person does that adds one to a list, such as an item to an agenda: its form opens empty each time, and
/// the last answer says nothing of the case as a whole.
template <Text Id, Text Label, Text Past, const Form& (*Asks)()>
struct EntryAction : Action<Id, Label, Past, Asks> {
    static constexpr bool entry = true;
};
/// What Bolwerk does itself when the last day of a deadline has passed.
template <Text Deadline, Text Past>
struct Timer {
    static constexpr std::string_view id = Deadline.view(), label = "Termijn verstreken", past = Past.view();
    static constexpr const Form& (*asks)() = nullptr;
    static constexpr bool timer = true, entry = false;
};
/// What Bolwerk does when a linked case says that something happened there (TellsLinked).
template <Text Id, Text Past>
struct Told {
    static constexpr std::string_view id = Id.view(), label = "Een gekoppelde zaak veranderde", past = Past.view();
    static constexpr const Form& (*asks)() = nullptr;
    static constexpr bool timer = true, entry = false;
};

/// A role, and how it must be tied to the case.
template <Text Id, Text Label, Reach How = Reach::own>
struct Role {
    static constexpr RoleInfo info{Id.view(), Label.view(), How, {}};
};
/// Anybody of the organisation that takes part under this key.
template <Text Key, Text Label>
struct PartyRole {
    static constexpr RoleInfo info{Key.view(), Label.view(), Reach::party, Key.view()};
};
struct System : Role<"system", "Bolwerk zelf", Reach::system> {};

/// What must hold: derive and add `static bool holds(const Question&)`; and, where numbers of the case help,
/// `static std::string detail(const Question&)`, which is asked when it does not hold.
template <Text Sentence, Text ClearedBy = "">
struct Condition {
    static constexpr std::string_view sentence = Sentence.view(), cleared_by = ClearedBy.view();
};

template <class C>
concept Detailed = requires(const Question& question) {
    C::detail(question);
};

/// Judges a condition, of the form's field when one is named: the reason, with its detail when it does not hold.
template <class C>
Reason judged(ReasonKind kind, const Question& question, std::string_view field_name = {}) {
    Reason reason{kind, C::sentence, C::holds(question), C::cleared_by, {}, std::string(field_name)};
    if constexpr (Detailed<C>)
        if (!reason.met) reason.detail = C::detail(question);
    return reason;
}

template <class A>
ActionInfo action_info() {
    return {A::id, A::label, A::past, A::asks == nullptr ? nullptr : &A::asks(), A::timer, A::entry};
}

/// "a, b of c": built once per list of labels.
inline std::string joined(std::initializer_list<std::string_view> words, std::string_view last = " of ") {
    std::string text;
    std::size_t left = words.size();
    for (const auto word : words) {
        text.append(word);
        if (--left > 0) text.append(left == 1 ? last : std::string_view(", "));
    }
    return text;
}

}  // namespace bolwerk::engine

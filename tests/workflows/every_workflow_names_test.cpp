#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "engine/family.hpp"
#include "tests/workflows/every_workflow_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

std::string text_of(const std::string& path) {
    std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/" + path};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

template <class Visit>
void each_clause(const Definition& definition, Visit visit) {
    for (const auto& step : definition.steps)
        for (const auto& clause : step.clauses) visit(step, clause);
}

std::set<std::string_view> fields_of(const Definition& definition) {
    std::set<std::string_view> names;
    for (const auto& action : definition.actions)
        if (action.form != nullptr)
            for (const auto& field : *action.form) names.insert(field.name);
    return names;
}

TEST_P(EveryWorkflow, NamesOnlyRolesThatTheDatabaseKnows) {
    const auto roles = text_of("db/migrations/0007_fill_roles.sql") + text_of("db/migrations/0028_close_circles.sql") +
                       text_of("db/migrations/0034_destroy_records.sql");
    for (const auto& step : definition().steps)
        for (const auto& role : step.who)
            if (role.reach == Reach::own || role.reach == Reach::area) {
                EXPECT_NE(roles.find("('" + std::string(role.id) + "',"), std::string::npos) << role.id;
            }
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        if (clause.deadline == nullptr || clause.deadline->escalates_to.empty()) return;
        EXPECT_NE(roles.find("('" + std::string(clause.deadline->escalates_to) + "',"), std::string::npos);
    });
}

/// Whether whoever applied for a subsidy reads such cases: it acts in them, or they are about its subsidy.
bool applicants_read(const Definition& definition) {
    if (definition.id == "withdrawal" || definition.id == "standstill" || definition.id == "recovery") return true;
    return std::ranges::any_of(definition.steps, [](const StepInfo& step) {
        return std::ranges::find(step.who, "applicant", &RoleInfo::id) != step.who.end();
    });
}

TEST_P(EveryWorkflow, TellsApplicantsWhereTheirCaseIsInWordsOfTheirOwn) {
    if (!applicants_read(definition())) return;
    const std::regex of_the_house{
        "medebeoordelaar|ondertekening|Ondertekend|ntvankelijk|erzuim|Rappel|nherroepelijk|kennisgeving|oorgezonden|"
        "klok|door de (aanvrager|ontvanger)|^Zienswijze|vaststellen$|^Te betalen"};
    for (const auto& state : as_applicants_read({definition()}).front().states)
        EXPECT_FALSE(std::regex_search(std::string(state.label), of_the_house)) << state.id << ": " << state.label;
}

TEST_P(EveryWorkflow, InvitesEveryPartyThatItLetsAct) {
    std::set<std::string_view> invited;
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        if (clause.kind == ClauseKind::party) invited.insert(clause.about);
    });
    for (const auto& step : definition().steps)
        for (const auto& role : step.who)
            EXPECT_TRUE(role.reach != Reach::party || invited.contains(role.party)) << role.party;
}

// "Laatste dag 3 mei 2027: Certificaat geldig" says the opposite of what is meant; so does "Te laat: Nulmeting klaar".
TEST_P(EveryWorkflow, NamesDeadlinesSoThatRemindersReadWell) {
    const auto ends_in = [](std::string_view label, std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return label.ends_with(word); });
    };
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        if (clause.deadline == nullptr) return;
        const auto& label = clause.deadline->label;
        EXPECT_FALSE(ends_in(label, {" geldig", " klaar", " gedaan"}) || label.starts_with("Klaar ")) << label;
        const bool told_when_late =
            !clause.deadline->escalates_to.empty() ||
            std::ranges::any_of(clause.deadline->reminders, [](const Reminder& one) { return !one.before; });
        EXPECT_FALSE(told_when_late && ends_in(label, {" verloopt", " af", " sluit"})) << "Te laat: " << label;
    });
}

// The handbook of those who build Bolwerk is no source for who works with it.
TEST_P(EveryWorkflow, NamesOnlySourcesThatItsReadersHave) {
    each_clause(definition(), [&](const StepInfo& step, const ClauseInfo& clause) {
        EXPECT_EQ(clause.text.find("HANDBOOK"), std::string::npos) << step.action << ": " << clause.text;
        const std::string_view source = clause.deadline == nullptr ? "" : clause.deadline->source;
        EXPECT_EQ(source.find("HANDBOOK"), std::string_view::npos) << step.action << ": " << source;
    });
}

// Only the term to object or appeal passes without a word: it is a right, and whoever has it need not use it.
TEST_P(EveryWorkflow, TellsSomebodyOfEveryDeadlineThatIsNoRight) {
    each_clause(definition(), [&](const StepInfo& step, const ClauseInfo& clause) {
        if (clause.deadline == nullptr) return;
        const auto& plan = *clause.deadline;
        const bool told = !plan.reminders.empty() || !plan.escalates_to.empty() || plan.fires;
        EXPECT_TRUE(told || plan.source == "Awb 6:7") << step.action << ": " << plan.label;
    });
}

// The link of an opening was once taken for an action of its own kind of case.
TEST_P(EveryWorkflow, HangsUnderOneOtherWorkflowWhenItNeedsAParentAndNeverUnderItself) {
    EXPECT_FALSE(hangs_under(definition(), definition()));
    const auto parents =
        std::ranges::count_if(all(), [this](const Definition& other) { return hangs_under(definition(), other); });
    EXPECT_EQ(parents, needs_parent(definition()) ? 1 : 0);
}

// What a page asks the store for names each of them, with whoever may begin one.
TEST_P(EveryWorkflow, StandsInTheFamilyOfItsParentUnlessAPageOfItsOwnBeginsIt) {
    std::set<std::string> parents;
    const auto all_families = families(all());
    for (const auto& [parent, children] : all_families.items())
        if (const auto found = children.find(std::string(definition().id)); found != children.end()) {
            parents.insert(parent);
            EXPECT_FALSE(found->empty()) << parent;
        }
    EXPECT_EQ(parents.size(), needs_parent(definition()) && definition().ground != Ground::own_page ? 1u : 0u);
}

TEST_P(EveryWorkflow, AsksNothingTwiceInTheSameWords) {
    std::map<std::string_view, std::string_view> asked;
    for (const auto& action : definition().actions)
        if (action.form != nullptr)
            for (const auto& field : *action.form) {
                const auto [known, fresh] = asked.emplace(field.label, field.name);
                EXPECT_TRUE(fresh || known->second == field.name) << action.id << ": " << field.label;
            }
}

TEST_P(EveryWorkflow, EndsOnlyDeadlinesThatItStarts) {
    std::set<std::string_view> started;
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        if (clause.deadline != nullptr) started.insert(clause.about);
    });
    each_clause(definition(), [&](const StepInfo& step, const ClauseInfo& clause) {
        if (clause.kind != ClauseKind::deadline || clause.about.empty()) return;
        EXPECT_TRUE(started.contains(clause.about)) << step.action << " ends " << clause.about;
    });
}

TEST_P(EveryWorkflow, HasATimerForEachDeadlineThatFires) {
    each_clause(definition(), [&](const StepInfo& step, const ClauseInfo& clause) {
        if (clause.deadline == nullptr || !clause.deadline->fires) return;
        EXPECT_TRUE(action_of(definition(), clause.about).timer) << clause.about;
        for (const auto from : step.from) {
            const auto to = step.target(from);
            const auto waits = [&](const StepInfo& other) { return other.leaves(to) && other.action == clause.about; };
            EXPECT_TRUE(std::ranges::any_of(definition().steps, waits)) << clause.about << " fires in " << to;
        }
    });
}

TEST_P(EveryWorkflow, CountsDeadlinesFromFieldsThatItAsks) {
    const auto fields = fields_of(definition());
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        if (clause.deadline == nullptr) return;
        for (const auto name : {clause.deadline->from_field, clause.deadline->on_field})
            EXPECT_TRUE(name.empty() || fields.contains(name)) << name;
    });
}

TEST_P(EveryWorkflow, DemandsOnlyFieldsOfTheForm) {
    each_clause(definition(), [&](const StepInfo& step, const ClauseInfo& clause) {
        if (clause.kind != ClauseKind::input) return;
        const auto* form = action_of(definition(), step.action).form;
        ASSERT_NE(form, nullptr) << step.action;
        EXPECT_NE(std::ranges::find(*form, clause.about, &Field::name), form->end())
            << step.action << " " << clause.about;
    });
}

TEST_P(EveryWorkflow, TellsLinkedCasesWhatTheyUnderstand) {
    std::set<std::string_view> understood;
    for (const auto& other : all())
        for (const auto& action : other.actions)
            if (action.timer) understood.insert(action.id);
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        const bool tells = clause.kind == ClauseKind::linked;
        EXPECT_TRUE(!tells || understood.contains(clause.about)) << clause.about;
    });
}

TEST_P(EveryWorkflow, HasSettingsNameThatNoOtherDeadlineUses) {
    std::set<std::pair<std::string_view, int>> lengths;
    std::set<std::string_view> names;
    each_clause(definition(), [&](const StepInfo&, const ClauseInfo& clause) {
        if (clause.deadline == nullptr || clause.deadline->length.count == 0) return;
        lengths.emplace(clause.about,
                        clause.deadline->length.count * 10 + static_cast<int>(clause.deadline->length.unit));
        names.insert(clause.about);
    });
    EXPECT_EQ(lengths.size(), names.size()) << "one deadline has two lengths, so one setting would mean two things";
}

}  // namespace
}  // namespace bolwerk::workflows

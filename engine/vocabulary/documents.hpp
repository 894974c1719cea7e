// The clause of a step about a letter: which one is made, and what it cannot be made without.
#pragma once

#include "engine/letter_data.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// What a letter must say, by the names that its template uses: fields of the workflow's forms, "term_NAME" for the
/// last day of a deadline, or something from around the case (`letter_data.hpp`).
template <Text... Names>
struct Needs {
    static std::vector<std::string_view> names() { return {Names.view()...}; }
};

/// Asks for a letter. A step whose letter would lack something is refused, with the name of what is lacking.
template <Text Document, class Data = Needs<>>
struct Makes {
    static void judge(Judgement& judgement) {
        static const std::string sentence =
            "Alles wat in de brief \"" + std::string(Document.view()) + "\" moet staan, is er.";
        static const auto names = Data::names();
        judge_letter(judgement, sentence, names);
    }
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(MakeDocument{std::string(Document.view())});
    }
    static ClauseInfo info() {
        return {ClauseKind::document,
                "Document: " + std::string(Document.view()),
                &judge,
                &plan,
                nullptr,
                Document.view(),
                {},
                {},
                Data::names()};
    }
};

/// Asks for a document for whoever decides: what was weighed, on paper. It goes to nobody, and whoever the case is
/// about does not read it.
template <Text Document, class Data = Needs<>>
struct MakesInternal {
    static void judge(Judgement& judgement) {
        static const std::string sentence = "Alles wat in \"" + std::string(Document.view()) + "\" moet staan, is er.";
        static const auto names = Data::names();
        judge_letter(judgement, sentence, names);
    }
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(MakeDocument{std::string(Document.view()), 0});
    }
    static ClauseInfo info() {
        auto info = Makes<Document, Data>::info();
        info.text = "Intern document: " + std::string(Document.view());
        info.judge = &judge;
        info.plan = &plan;
        return info;
    }
};

}  // namespace bolwerk::engine

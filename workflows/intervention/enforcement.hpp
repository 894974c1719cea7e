// Who enforces, on which article (HANDBOOK 12.1), and who may let others read along.
#pragma once

#include <algorithm>
#include <array>

#include "engine/vocabulary/words.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows::intervention_conditions {

using namespace engine;

/// Who may act against somebody, and how, follows from an article (Awb 5:4 and 5:11).
struct LegalBasisForEnforcement
    : Condition<"Dit is handhaving: noem het artikel en de wet waarop zij rust, zoals artikel 13b Opiumwet."> {
    static bool holds(const Question& q) {
        return !lists(q, "enforcement_types", field(q, "type")) || names_article_and_law(field(q, "legal_basis"));
    }
};
/// Only whoever has a public task enforces (Awb 5:4, 5:11).
struct PublicBodyEnforces : Condition<"Handhaven is een taak van de overheid: kies geen bedrijf of vereniging."> {
    static bool holds(const Question& q) {
        return !lists(q, "enforcement_types", field(q, "type")) || lists(q, "public_bodies", field(q, "owner"));
    }
};
/// An article that names whoever acts on it, and the kind of enforcement that rests on it (Awb, Opiumwet, Gemeentewet).
struct EnforcementArticle {
    enum class Organ { any_public_body, mayor };

    std::string_view number, said, type;
    Organ organ = Organ::any_public_body;

    bool is_in(const Json& basis) const {
        return basis.is_string() && basis.get_ref<const std::string&>().find(number) != std::string::npos;
    }
};
inline constexpr std::array<EnforcementArticle, 5> enforcement_articles{
    {{"5:32", "artikel 5:32 Awb", "H5"},
     {"5:21", "artikel 5:21 Awb", "H6"},
     {"5:31", "artikel 5:31 Awb", "H6"},
     {"13b", "artikel 13b Opiumwet", "H7", EnforcementArticle::Organ::mayor},
     {"151c", "artikel 151c Gemeentewet", "H12", EnforcementArticle::Organ::mayor}}};

struct MayorActs : Condition<"Kies de gemeente, want op dit artikel handelt alleen de burgemeester."> {
    static bool holds(const Question& q) {
        return article_of_mayor(q) == enforcement_articles.end() || lists(q, "municipalities", field(q, "owner"));
    }
    static std::string detail(const Question& q) { return std::string(article_of_mayor(q)->said); }

private:
    static const EnforcementArticle* article_of_mayor(const Question& q) {
        return std::ranges::find_if(enforcement_articles, [&](const EnforcementArticle& one) {
            return one.organ == EnforcementArticle::Organ::mayor && one.is_in(field(q, "legal_basis"));
        });
    }
};
struct BasisFitsType : Condition<"De grondslag past bij deze soort handhaving."> {
    static bool holds(const Question& q) {
        const auto& basis = field(q, "legal_basis");
        const auto is_of_type = [&](const EnforcementArticle& one) { return field(q, "type") == one.type; };
        return !basis.is_string() || std::ranges::none_of(enforcement_articles, is_of_type) ||
               std::ranges::any_of(enforcement_articles,
                                   [&](const EnforcementArticle& one) { return is_of_type(one) && one.is_in(basis); });
    }
    static std::string detail(const Question& q) {
        std::string text;
        for (const auto& one : enforcement_articles)
            if (field(q, "type") == one.type) text.append(text.empty() ? "dat is " : " of ").append(one.said);
        return text;
    }
};
/// Who else reads the case of a municipality is not for a firm or association to say (need to know, HANDBOOK 4).
struct OwnerIsPublicBody
    : Condition<"Alleen een overheid laat een ander meewerken en meelezen.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return lists(q, "public_bodies", field(q, "owner")); }
};

}  // namespace bolwerk::workflows::intervention_conditions

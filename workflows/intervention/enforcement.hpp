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
struct MayorCloses : Condition<"Sluiten volgens artikel 13b Opiumwet doet de burgemeester: kies de gemeente."> {
    static bool holds(const Question& q) {
        return !closes(field(q, "legal_basis")) || lists(q, "municipalities", field(q, "owner"));
    }

private:
    static bool closes(const Json& basis) {
        return basis.is_string() && basis.get_ref<const std::string&>().find("13b") != std::string::npos;
    }
};
/// The article that a kind of enforcement rests on, where its name is that of an article (Awb, Opiumwet, Gemeentewet).
struct BasisFitsType : Condition<"De grondslag past bij deze soort handhaving."> {
    static bool holds(const Question& q) {
        const auto* fitting = fitting_article(q);
        const auto& basis = field(q, "legal_basis");
        return fitting == nullptr || !basis.is_string() ||
               std::ranges::any_of(fitting->numbers, [&](std::string_view number) {
                   return !number.empty() && basis.get_ref<const std::string&>().find(number) != std::string::npos;
               });
    }
    static std::string detail(const Question& q) {
        const auto* fitting = fitting_article(q);
        return fitting == nullptr ? std::string{} : "dat is " + std::string(fitting->said);
    }

private:
    struct Article {
        std::string_view type, said;
        std::array<std::string_view, 2> numbers;
    };
    static constexpr std::array<Article, 4> articles{{{"H5", "artikel 5:32 Awb", {"5:32", ""}},
                                                      {"H6", "artikel 5:21 of 5:31 Awb", {"5:21", "5:31"}},
                                                      {"H7", "artikel 13b Opiumwet", {"13b", ""}},
                                                      {"H12", "artikel 151c Gemeentewet", {"151c", ""}}}};
    static const Article* fitting_article(const Question& q) {
        const auto& type = field(q, "type");
        const auto found = std::ranges::find_if(articles, [&](const Article& one) { return type == one.type; });
        return found == articles.end() ? nullptr : &*found;
    }
};
/// Who else reads the case of a municipality is not for a firm or association to say (need to know, HANDBOOK 4).
struct OwnerIsPublicBody
    : Condition<"Alleen een overheid laat een ander meewerken en meelezen.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return lists(q, "public_bodies", field(q, "owner")); }
};

}  // namespace bolwerk::workflows::intervention_conditions

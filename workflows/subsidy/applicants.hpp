// Who can apply: the kinds that a scheme chooses from, each with the kind of organisation in the register that it is
// (HANDBOOK 14.2).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/question.hpp"

namespace bolwerk::workflows::subsidy_rules {

struct ApplicantKind {
    std::string_view id, label;
};

inline constexpr std::array applicant_kinds{ApplicantKind{"gemeente", "Gemeente"},
                                            ApplicantKind{"ondernemersvereniging", "Ondernemersvereniging"},
                                            ApplicantKind{"parkmanagement", "Parkmanagement"},
                                            ApplicantKind{"bedrijveninvesteringszone", "Bedrijveninvesteringszone"}};

/// The label of a kind; empty when there is no such kind.
inline std::string_view applicant_label(std::string_view id) {
    const auto found = std::ranges::find(applicant_kinds, id, &ApplicantKind::id);
    return found == applicant_kinds.end() ? std::string_view{} : found->label;
}

/// What the organisation that applies is by the register: the fact "applicant_is", an id; empty for another kind of
/// organisation.
inline std::string applicant_is(const engine::Question& question) {
    const auto found = question.facts.find("applicant_is");
    return found != question.facts.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace bolwerk::workflows::subsidy_rules

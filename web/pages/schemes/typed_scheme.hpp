// A scheme as somebody typed it: what is wrong with it, the page that shows what would change, and keeping it.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// Refuses what one field alone does not show; `before` is the version that it is made from, empty for a new scheme.
void refuse_disorder(TypedForm& form, const engine::Json& before, engine::Date today);

/// What stands around the form of one scheme.
struct SchemeHead {
    std::string heading, intro, title;
    std::string edit_href, cancel_href, save_label;
    engine::Json crumbs;
};

/// What would change, as somebody sees it before keeping it: [{label, before, after}] and what query scheme/effect
/// found, null for a new scheme.
struct SchemePreview {
    engine::Json after, changes, effect;

    /// Keeping anything else, or when something changed meanwhile, shows it anew.
    std::string seal() const;
};

Response scheme_form_page(const Request& request, const Visit& visit, const SchemeHead& head, const TypedForm& form,
                          const SchemePreview* preview);

/// Keeps it by that query; null when it was not, and what the database refuses becomes an error of the form.
engine::Json keep_scheme(std::string_view query, const Visit& visit, const std::string& scheme, TypedForm& form,
                         const engine::Json& after);

}  // namespace bolwerk::web

#include "engine/names/roots.hpp"

#include <algorithm>

namespace bolwerk::engine::names {
namespace {

constexpr std::size_t near_words = 6, behind_words = 2;

bool fits(std::string_view low, std::string_view form) {
    const bool open_start = form.starts_with('*'), open_end = form.ends_with('*');
    form.remove_prefix(open_start ? 1 : 0);
    form.remove_suffix(open_end ? 1 : 0);
    if (open_start && open_end) return low.find(form) != std::string_view::npos;
    if (open_start) return low.ends_with(form);
    return open_end ? low.starts_with(form) : low == form;
}

bool any_has_form(const Words& words, std::size_t from, std::size_t behind, std::size_t but, std::string_view forms) {
    for (auto at = from; at < std::min(behind, words.size()); ++at)
        if (at != but && has_form(words[at].low, forms)) return true;
    return false;
}

bool means_it(const Words& words, std::size_t at, const Root& root) {
    const auto& low = words[at].low;
    if (!has_form(low, root.forms) || has_form(low, root.unless)) return false;
    const auto* previous = at == 0 ? nullptr : &words[at - 1];
    if (!root.before.empty() && (previous == nullptr || !has_form(previous->low, root.before))) return false;
    if (previous != nullptr && has_form(previous->low, root.after_none_of)) return false;
    if (any_has_form(words, at + 1, at + 1 + behind_words, at, root.before_none_of)) return false;
    const auto from = at > near_words ? at - near_words : 0;
    return root.near.empty() || any_has_form(words, from, at + 1 + near_words, at, root.near);
}

}  // namespace

bool has_form(std::string_view low, std::string_view forms) {
    while (!forms.empty()) {
        const auto form = forms.substr(0, forms.find(' '));
        if (!form.empty() && fits(low, form)) return true;
        forms.remove_prefix(std::min(forms.size(), form.size() + 1));
    }
    return false;
}

std::optional<std::size_t> find_root(const Words& words, const Root& root) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (means_it(words, at, root)) return at;
    return std::nullopt;
}

}  // namespace bolwerk::engine::names

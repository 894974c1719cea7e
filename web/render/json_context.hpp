// JSON as the templates see it: a value becomes one of the library's own only when a tag names it.
#pragma once

#include <deque>
#include <kainjow/mustache.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::web {

/// For one rendering. The JSON must outlive it.
class JsonContext : public kainjow::mustache::basic_context<std::string> {
public:
    using Data = kainjow::mustache::data;

    explicit JsonContext(const engine::Json& root) : scopes_{{&root, nullptr}} {}

    void push(const Data* scope) override;
    void pop() override { scopes_.pop_back(); }
    /// Looks in the innermost section first, then outwards. nullptr: nothing has that name. An empty text counts as
    /// false, so a section about it stays away.
    const Data* get(const std::string& name) const override;
    /// None: partials are put in their place before a template is parsed.
    const Data* get_partial(const std::string&) const override { return nullptr; }

private:
    /// A section that is entered: the value, or what stands for it when nothing can be looked up in it.
    struct Scope {
        const engine::Json* value;
        const Data* shown;
    };

    const engine::Json* find(std::string_view name) const;
    const Data* shown(const engine::Json& value) const;
    const Data* list_of(const engine::Json& array) const;

    std::vector<Scope> scopes_;
    mutable std::deque<Data> shown_;  ///< stand still for as long as the rendering goes on
    mutable std::unordered_map<const Data*, const engine::Json*>
        meant_;  ///< what can be a scope, by what stands for it
};

}  // namespace bolwerk::web

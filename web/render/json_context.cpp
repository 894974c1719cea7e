#include "web/render/json_context.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const JsonContext::Data yes(true), no(false);

/// "case.title" in one scope: each part within the one before it.
const Json* within(const Json* scope, std::string_view path) {
    while (scope != nullptr && !path.empty()) {
        const auto part = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(path.size(), part.size() + 1));
        const auto* object = scope->is_object() ? scope->get_ptr<const Json::object_t*>() : nullptr;
        if (object == nullptr) return nullptr;
        const auto found = object->find(part);
        scope = found == object->end() ? nullptr : &found->second;
    }
    return scope;
}

}  // namespace

void JsonContext::push(const Data* scope) {
    const auto found = meant_.find(scope);
    scopes_.push_back({found == meant_.end() ? nullptr : found->second, scope});
}

const JsonContext::Data* JsonContext::get(const std::string& name) const {
    const auto& [inner, stands_for] = scopes_.back();
    if (name == "." && inner == nullptr) return stands_for;
    const auto* value = name == "." ? inner : find(name);
    return value == nullptr ? nullptr : shown(*value);
}

const Json* JsonContext::find(std::string_view name) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
        if (const auto* value = within(scope->value, name)) return value;
    return nullptr;
}

const JsonContext::Data* JsonContext::shown(const Json& value) const {
    switch (value.type()) {
        case Json::value_t::object:
            meant_.emplace(&shown_.emplace_back(true), &value);
            return &shown_.back();
        case Json::value_t::array:
            return list_of(value);
        case Json::value_t::string:
            return value.get_ref<const std::string&>().empty()
                       ? &no
                       : &shown_.emplace_back(value.get_ref<const std::string&>());
        case Json::value_t::boolean:
            return value.get<bool>() ? &yes : &no;
        case Json::value_t::null:
            return &no;
        default:
            return &shown_.emplace_back(value.dump());
    }
}

const JsonContext::Data* JsonContext::list_of(const Json& array) const {
    auto& list = shown_.emplace_back(Data::type::list);
    for (std::size_t place = 0; place < array.size(); ++place) list.push_back(yes);
    auto item = list.list_value().begin();
    for (const auto& value : array) meant_.emplace(&*item++, &value);
    return &list;
}

}  // namespace bolwerk::web

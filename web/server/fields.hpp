// Names with values in the order they came; a name may come more than once.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bolwerk::web {

class Fields {
public:
    using Item = std::pair<std::string, std::string>;

    Fields() = default;
    Fields(std::initializer_list<Item> items) : items_(items) {}

    void add(std::string name, std::string value) { items_.emplace_back(std::move(name), std::move(value)); }
    /// Replaces every value of this name by one.
    void set(std::string_view name, std::string value);

    /// The first value, or an empty view where the name is absent; valid as long as these fields are unchanged.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;

    bool empty() const { return items_.empty(); }
    std::size_t size() const { return items_.size(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

    friend bool operator==(const Fields&, const Fields&) = default;

private:
    std::vector<Item> items_;
};

/// ASCII comparison without case, as header names are compared (RFC 9110, 5.1).
bool same_name(std::string_view left, std::string_view right);

}  // namespace bolwerk::web

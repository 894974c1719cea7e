#include "web/pages/signals/reseal.hpp"

#include <optional>

#include "web/files/base64.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

/// Whether it is under the new key now. Nothing when the old key does not open it.
std::optional<bool> reseal_one(db::Pool& owner, const engine::Json& one, const ReporterSeal& old_key,
                               const ReporterSeal& new_key) {
    const auto number = text_of(one, "number"), was = text_of(one, "sealed");
    const auto text = old_key.opened(from_base64(was), number);
    if (!text) return std::nullopt;
    const auto changed = owner.ask_json("signal/reseal", {{"id", one.at("id").get<std::int64_t>()},
                                                          {"was", was},
                                                          {"sealed", base64(new_key.sealed(*text, number))},
                                                          {"key_id", new_key.key_id()}});
    return changed.at("changed").get<bool>();
}

std::int64_t sealed_by_others(db::Pool& owner, const ReporterSeal& old_key, const ReporterSeal& new_key) {
    std::int64_t others = 0;
    const auto keys = owner.ask_json("signal/keys_in_use", {});
    for (const auto& [key, number] : keys.items())
        if (key != old_key.key_id() && key != new_key.key_id()) others += number.get<std::int64_t>();
    return others;
}

}  // namespace

Resealed reseal_reporters(db::Pool& owner, const ReporterSeal& old_key, const ReporterSeal& new_key,
                          const std::function<void()>& between) {
    Resealed resealed;
    std::int64_t after = 0;
    while (true) {
        const auto next = owner.ask_json("signal/sealed_with", {{"key_id", old_key.key_id()}, {"after", after}});
        if (next.empty()) break;
        for (const auto& one : next) {
            between();
            after = one.at("id").get<std::int64_t>();
            const auto changed = reseal_one(owner, one, old_key, new_key);
            if (!changed) resealed.unopened.push_back(text_of(one, "number"));
            if (changed.value_or(false)) ++resealed.done;
        }
    }
    resealed.by_other_keys = sealed_by_others(owner, old_key, new_key);
    return resealed;
}

}  // namespace bolwerk::web

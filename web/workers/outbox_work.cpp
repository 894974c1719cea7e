#include "web/workers/outbox_work.hpp"

#include <algorithm>

#include "db/case_store.hpp"
#include "db/outbox.hpp"
#include "engine/calendar_change.hpp"
#include "engine/counted_from_post.hpp"
#include "web/app/live_calendar.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

/// Carries out the action on every case tied by the relation, each once. False when one of them must be tried again.
bool tell_linked(const Workshop& shop, const db::OutboxItem& item) {
    const auto loaded = db::CaseStore(shop.pool).load({.asker = {}, .id = item.subject});
    if (!loaded) throw std::runtime_error("the case is not there");
    bool all = true;
    for (const auto& link : loaded->subject.links) {
        if (link.relation != item.payload.at("relation")) continue;
        const auto key = db::Outbox::once_key(item) + ":" + std::to_string(link.to);
        all = perform_as_bolwerk(shop, link.to, item.payload.at("action"), key, std::nullopt,
                                 item.payload.value("told", engine::Json::object())) != Told::try_again &&
              all;
    }
    return all;
}

/// Carries out the action on the case itself. False when it must be tried again.
bool tell_case(const Workshop& shop, const db::OutboxItem& item) {
    return perform_as_bolwerk(shop, item.subject, item.payload.at("action"), db::Outbox::once_key(item)) !=
           Told::try_again;
}

/// The terms of every case near the day that changed, on the calendar as it is now. False when one must be tried again.
bool follow_calendar(const Workshop& shop, const db::OutboxItem& item) {
    const auto calendar = read_calendar(shop.pool);
    auto with_calendar = shop;
    with_calendar.calendar = [&calendar] { return calendar; };
    bool all = true;
    for (const std::int64_t subject : shop.pool.ask_json("worker/cases_near_day", {{"day", item.payload.at("day")}})) {
        const auto key = db::Outbox::once_key(item) + ":" + std::to_string(subject);
        all = perform_as_bolwerk(with_calendar, subject, std::string(engine::recompute_deadlines.id), key) !=
                  Told::try_again &&
              all;
    }
    return all;
}

/// The term to object or appeal of the case, which its addressee first heard of by post. False when it must be tried
/// again.
bool follow_post(const Workshop& shop, const db::OutboxItem& item) {
    return perform_as_bolwerk(shop, item.subject, std::string(engine::count_from_post.id), db::Outbox::once_key(item),
                              std::nullopt, item.payload) != Told::try_again;
}

bool make_letter(const Workshop& shop, const db::OutboxItem& item) {
    shop.letters->make(item.payload.at("id"));
    return true;
}

struct Work {
    std::string_view kind;
    bool (*serve)(const Workshop&, const db::OutboxItem&);
};
constexpr Work known[]{{"tell_linked", tell_linked},
                       {"tell_case", tell_case},
                       {"calendar_changed", follow_calendar},
                       {"count_from_post", follow_post},
                       {"make_document", make_letter}};

/// Nobody can do it: no use to try again.
void park(const Workshop& shop, const db::OutboxItem& item, const std::string& reason) {
    shop.pool.ask("outbox/fail",
                  {{"id", item.id}, {"attempts", item.attempts}, {"most_attempts", 0}, {"reason", reason}});
}

void serve_one(const Workshop& shop, db::Outbox& outbox, const db::OutboxItem& item) try {
    const auto* work = std::ranges::find(known, item.kind, &Work::kind);
    if (work == std::end(known)) {
        log_event(LogLevel::error, "outbox_unknown_kind", {{"outbox", item.id}, {"kind", item.kind}});
        return park(shop, item, "this version does not know how to do '" + item.kind + "'");
    }
    if (work->serve(shop, item)) {
        outbox.done(item);
        log_event(LogLevel::info, "outbox_served",
                  {{"outbox", item.id}, {"kind", item.kind}, {"attempts", item.attempts}});
    } else {
        outbox.fail(item, "a case changed each time");
    }
} catch (const db::DatabaseError& error) {
    if (error.kind == db::ErrorKind::connection) throw;
    outbox.fail(item, "the database refused");
    log_event(LogLevel::error, "outbox_failed", {{"outbox", item.id}, {"reason", error.what()}});
} catch (const LetterLacks& lacks) {
    park(shop, item, lacks.sentence);
    log_event(LogLevel::error, "outbox_failed", {{"outbox", item.id}, {"reason", lacks.what()}});
} catch (const std::exception& error) {
    outbox.fail(item, error.what());
    log_event(LogLevel::error, "outbox_failed", {{"outbox", item.id}, {"reason", error.what()}});
}

}  // namespace

int serve_outbox(const Workshop& shop) {
    db::Outbox outbox(shop.pool);
    const auto taken = outbox.take();
    for (const auto& item : taken) serve_one(shop, outbox, item);
    return static_cast<int>(taken.size());
}

int serve_letter(const Workshop& shop) {
    if (shop.letters == nullptr) return 0;
    db::Outbox outbox(shop.pool);
    const auto taken = outbox.take(1, std::chrono::minutes(2), true);
    for (const auto& item : taken) serve_one(shop, outbox, item);
    return static_cast<int>(taken.size());
}

}  // namespace bolwerk::web

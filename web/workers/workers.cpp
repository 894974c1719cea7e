#include "web/workers/workers.hpp"

#include "web/workers/alarms_work.hpp"
#include "web/workers/destruction_work.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

/// What was done here rings the bell; what another server left undone, and a day that comes, is found within two
/// seconds.
constexpr Rest rest{300ms, 2000ms}, rest_of_mail{1000ms, 1000ms};
constexpr auto between_cleanings = 1h;
constexpr auto between_showings = 20s;

engine::Moment now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

}  // namespace

void keep_house(db::Pool& pool) {
    for (const auto* query :
         {"once_key/forget", "worker/forget_sessions", "worker/forget_attempts", "worker/forget_mails",
          "worker/forget_waiting_steps", "worker/forget_views", "worker/forget_notifications", "worker/lapse_access"})
        pool.ask(query, {});
}

Workers::Workers(const std::string& conninfo, const std::vector<engine::Definition>& definitions, Calendar calendar,
                 const LetterMaker* letters, std::shared_ptr<Bell> bell)
    : pool_(conninfo, 2),
      shop_{pool_, definitions, std::move(calendar), now, letters},
      worker_(
          "workers", rest, [this] { return serve(); }, std::move(bell)) {}

int Workers::serve() {
    const int served = serve_outbox(shop_) + serve_alarms(shop_) + serve_letter(shop_);
    pool_.ask("worker/add_up_waiting_terms", {});
    if (Steady::now() - shown_ >= between_showings || shown_ == Steady::time_point{}) {
        pool_.ask("worker/show_changes", {});
        shown_ = Steady::now();
    }
    if (Steady::now() - cleaned_ >= between_cleanings || cleaned_ == Steady::time_point{}) {
        keep_house(pool_);
        propose_destruction(shop_);
        cleaned_ = Steady::now();
    }
    return served;
}

MailWorker::MailWorker(const std::string& conninfo, const Templates& templates, const MailSettings& settings)
    : pool_(conninfo, 1), room_{pool_, templates, settings, now}, worker_("mail_worker", rest_of_mail, [this] {
          return serve_mail(room_);
      }) {}

}  // namespace bolwerk::web

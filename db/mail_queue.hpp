// E-mails that wait: taken by one worker at a time, with each step of sending noted, so that none is lost or sent
// twice.
#pragma once

#include "db/pool.hpp"
#include "engine/date.hpp"

namespace bolwerk::db {

/// Which mail, at which try: what somebody else took meanwhile is not touched.
struct MailTurn {
    std::int64_t id = 0;
    int attempts = 1;
};

class MailQueue {
public:
    static constexpr int most_attempts = 10;

    /// The pool must outlive it. `now` is the moment that counts for all that follows.
    MailQueue(Pool& pool, engine::Moment now) : pool_(pool), now_(engine::iso(now)) {}

    /// What is due, for this long: [{id, attempts, key, unsubscribe, kind, rhythm, demanded, label, address, name,
    /// lines: [{text, kind, at, number, title, compartment}], thread: [first, last]}]. Empty while the service pauses.
    engine::Json take(int most, std::chrono::seconds lease);

    /// Just before the server gets the end of the message; false when somebody else has it by now.
    bool offer(const MailTurn& turn);
    void sent(const MailTurn& turn);

    /// Later again; true when this was the last try and it is an incident now. With `for_good` at once.
    bool fail(const MailTurn& turn, const std::string& reason, bool for_good = false);
    /// The address is refused for good: noted with the person, and what the law demands goes on paper.
    void refuse(const MailTurn& turn, const std::string& code);
    /// The server took it and said afterwards that it did not reach this address: as refuse. False when no such mail
    /// went there. Throws DatabaseError when the key is no UUID.
    bool bounce(const std::string& key, const std::string& address, const std::string& code);
    /// The server has all of it and gave no answer: an incident, never sent again by itself.
    void doubt(const MailTurn& turn);

    /// The server cannot be reached: these wait as they waited, and the next call is later each time.
    void pause(const engine::Json& ids, const std::string& problem);
    void works();

    /// Puts lines whose hour has come into digests; gives how many were made.
    std::int64_t make_digests();

private:
    Pool& pool_;
    std::string now_;
};

}  // namespace bolwerk::db

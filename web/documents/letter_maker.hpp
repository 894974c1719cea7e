// Makes the letters that cases asked for: values into the template in use, the page into a PDF, the PDF into the store.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>

#include "db/pool.hpp"
#include "web/documents/letter_shelf.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::web {

/// The case does not say what the letter must name: trying again gives the same.
struct LetterLacks : std::runtime_error {
    LetterLacks(const std::string& what, std::string in_dutch)
        : std::runtime_error(what), sentence(std::move(in_dutch)) {}
    std::string sentence;  ///< for whoever administers, without anything of the case
};

/// The next version of a letter, with a text that somebody wrote.
struct AdaptedLetter {
    std::string text;                 ///< as it is kept: the last day to pay is filled in on the day it is sent
    std::string pdf;                  ///< empty where there are faults
    std::vector<std::string> faults;  ///< in which the text falls short (adapted_check)
};

class LetterMaker {
public:
    using Calendar = std::function<std::shared_ptr<const engine::term::Calendar>()>;

    /// The pool must outlive it; the shelf's templates are registered in its database.
    LetterMaker(db::Pool& pool, std::vector<engine::Definition> definitions, LetterShelf shelf,
                std::shared_ptr<Renderer> renderer, Calendar calendar);

    /// Makes the letter with this id, unless it was made before. The same at the same time in two places gives it once.
    /// Throws std::runtime_error with one sentence when it cannot be made: no template, NoPdf; LetterLacks for a value.
    void make(std::int64_t id) const;

    /// The bytes of a letter that was made, made again from what it remembers. Throws std::runtime_error when it was
    /// not made.
    std::string again(std::int64_t id) const;

    /// The next version of a letter that was made, with this text in it (adapted_page); nothing is kept. Throws
    /// std::runtime_error with one sentence when that cannot be made.
    AdaptedLetter adapted(std::int64_t id, const std::string& text) const;

    /// The page of a letter that was made, as it was set. Throws std::runtime_error when it was not made by Bolwerk.
    std::string page_of(std::int64_t id) const;

    /// The same page with a text that waits.
    std::string page_with(std::int64_t id, const std::string& text) const;

    const LetterShelf& shelf() const { return shelf_; }

    /// For copies that get a mark.
    Renderer& press() const { return *renderer_; }

private:
    engine::Json values_for(const engine::Json& subject) const;

    db::Pool& pool_;
    std::vector<engine::Definition> definitions_;
    LetterShelf shelf_;
    std::shared_ptr<Renderer> renderer_;
    Calendar calendar_;
};

/// What the letter must name and does not: the fields of its plan that have no value.
std::vector<std::string> lacking(const LetterPlan& plan, const engine::Json& values);

}  // namespace bolwerk::web

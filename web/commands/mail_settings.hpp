// What Bolwerk is told about e-mail.
#pragma once

#include "web/commands/settings.hpp"
#include "web/mail/mail_settings.hpp"

namespace bolwerk::web {

/// From the command line, the environment or the file, in that order. Throws UsageError for what does not fit together.
MailSettings read_mail_settings(const Given& given);

/// The text of one setting, as it is told or as it is otherwise. Throws UsageError.
std::string text_told(std::string_view name, const Given& given);

/// A whole number that was told under this name. Throws UsageError.
unsigned number_told(std::string_view name, const std::string& text, unsigned least, unsigned most);

}  // namespace bolwerk::web

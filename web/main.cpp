// The program: everything is wired in the commands.
#include "web/commands/command.hpp"

int main(int count, char** words) { return bolwerk::web::run_command({words + 1, words + count}); }

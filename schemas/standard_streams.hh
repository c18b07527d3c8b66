#pragma once

namespace precedent::schemas {

// Opens /dev/null in the place of whichever of standard input, output and error is closed: the next
// file that is opened would get its number, and what is printed would be written into it. Call it
// before anything else.
void open_standard_streams();

}  // namespace precedent::schemas

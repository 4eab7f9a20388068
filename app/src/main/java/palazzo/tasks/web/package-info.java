/** The page of the day. */
@NullMarked
package palazzo.tasks.web;

import org.jspecify.annotations.NullMarked;

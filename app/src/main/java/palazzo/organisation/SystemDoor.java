// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fifth door: nobody of the staff acts. The public's own pages, log-in, incoming mail, jobs. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SystemDoor {}

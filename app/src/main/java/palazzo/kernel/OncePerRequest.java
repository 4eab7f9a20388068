// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps what was read for as long as a request lasts: asked twenty times for a page, read once, and anew for the next. Outside
 * of a request nothing is kept.
 */
public final class OncePerRequest {

    private OncePerRequest() {}

    /** What is kept under {@code key}, else what {@code read} gives. */
    public static <T> T kept(Class<T> type, String key, Supplier<T> read) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read.get();
        }
        Object there = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (type.isInstance(there)) {
            return type.cast(there);
        }
        T found = read.get();
        request.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    /** Lets go of what begins with {@code key}: it was just changed. */
    public static void forget(String key) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            for (String name : request.getAttributeNames(RequestAttributes.SCOPE_REQUEST)) {
                if (name.startsWith(key)) {
                    request.removeAttribute(name, RequestAttributes.SCOPE_REQUEST);
                }
            }
        }
    }
}

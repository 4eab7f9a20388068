// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is read once for a page is read anew for the next, also for the next tab. */
class OncePerRequestTests {

    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void leaves() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whatIsAskedAgainForOnePageIsReadOnce() {
        aPageBegins();
        assertThat(read("charts.today")).isEqualTo(1);
        assertThat(read("charts.today")).isEqualTo(1);
        assertThat(read("charts.tomorrow")).as("another thing").isEqualTo(2);
        aPageBegins();
        assertThat(read("charts.today")).as("another page").isEqualTo(3);
    }

    @Test
    void whatWasJustChangedIsReadAnew() {
        aPageBegins();
        read("charts.today");
        read("people.today");
        OncePerRequest.forget("charts.");
        assertThat(read("charts.today")).isEqualTo(3);
        assertThat(read("people.today")).isEqualTo(2);
    }

    @Test
    void anotherTabKeepsItsOwnAndNobodyKeepsAnythingWithoutAPage() throws InterruptedException {
        aPageBegins();
        read("charts.today");
        Thread tab = new Thread(() -> {
            aPageBegins();
            read("charts.today");
        });
        tab.start();
        tab.join();
        assertThat(reads).hasValue(2);
        RequestContextHolder.resetRequestAttributes();
        assertThat(read("charts.today")).isEqualTo(3);
        assertThat(read("charts.today")).isEqualTo(4);
    }

    private static void aPageBegins() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private int read(String key) {
        return OncePerRequest.kept(Integer.class, key, reads::incrementAndGet);
    }
}

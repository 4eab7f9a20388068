// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NestingTests {

    @Test
    void aMailMayHaveManyPartsAndNotAnyNumber() throws Exception {
        byte[] many = parts(2_000);
        assertThat(Nesting.checked(many)).isSameAs(many);
        assertThatThrownBy(() -> Nesting.checked(parts(2_001))).isInstanceOf(Nesting.TooDeep.class);
        assertThat(Nesting.checked(new byte[0])).isEmpty();
    }

    private static byte[] parts(int count) {
        return "Content-Type: multipart/mixed; Boundary=b\n\n--b\n"
                .repeat(count)
                .getBytes(StandardCharsets.UTF_8);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfBinderyTests {

    private final PdfBindery bindery = new PdfBindery();

    @Test
    void whatOpensIsBound() throws IOException {
        assertThat(bindery.binds(pdf(""))).isTrue();
    }

    @Test
    void whatIsNoPdfOrLockedIsNot() throws IOException {
        assertThat(bindery.binds("non è un PDF".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(bindery.binds(pdf("segreta"))).isFalse();
    }

    private static byte[] pdf(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument one = new PDDocument()) {
            one.addPage(new PDPage());
            if (!password.isEmpty()) {
                one.protect(new StandardProtectionPolicy("padrona", password, new AccessPermission()));
            }
            one.save(bytes);
        }
        return bytes.toByteArray();
    }
}

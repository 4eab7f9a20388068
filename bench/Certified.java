// SPDX-License-Identifier: EUPL-1.2
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import palazzo.pec.Anchors;
import palazzo.pec.CertifiedMail;
import palazzo.pec.Opened;

/**
 * Certified mails opened a second, signature, chain and data included: the samples of the tests, and an envelope with a file of
 * 5 MB, by one thread. Counted by its own processor time, so that a busy machine does not matter, and by the clock.
 */
final class Certified {

    private static final Instant SEEN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Path SAMPLES = Path.of("app/src/test/resources/palazzo/pec/eml");
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 4_000;

    public static void main(String[] args) throws IOException {
        CertifiedMail opener = new CertifiedMail(Anchors.read(Files.readAllBytes(SAMPLES.resolve("ca-di-prova.pem"))));
        List<byte[]> mails = new ArrayList<>();
        try (var files = Files.newDirectoryStream(SAMPLES, "{0[1-9],1?}-*.eml")) {
            for (Path file : files) {
                mails.add(Files.readAllBytes(file));
            }
        }
        opened(opener, mails, WARM_UP);
        var result = new Result("certified").put("samples", opened(opener, mails, ROUNDS));
        result.put("with_5_MB", large()).write();
    }

    private static Map<String, Object> large() {
        byte[] file = new byte[5_000_000];
        new Random(7).nextBytes(file);
        var provider = palazzo.demo.InventedProvider.found("Gestore", "pec.example", SEEN);
        var given = new palazzo.demo.InventedProvider.Given(
                "1@pec.example", "<1@x.example>", "a@pec.example", List.of(), "Prova");
        String mail = "Subject: Prova\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + java.util.Base64.getMimeEncoder().encodeToString(file);
        given = new palazzo.demo.InventedProvider.Given(
                given.id(), given.messageId(), given.sender(),
                List.of(new palazzo.pec.Certification.Recipient("b@pec.example", true)), given.subject());
        byte[] envelope = provider.envelope(given, mail.getBytes(), SEEN);
        CertifiedMail opener = new CertifiedMail(Anchors.read(provider.authorityPem().getBytes()));
        opened(opener, List.of(envelope), 10);
        return opened(opener, List.of(envelope), 50);
    }

    private static Map<String, Object> opened(CertifiedMail opener, List<byte[]> mails, int rounds) {
        var threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long own = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            if (opener.open(mails.get(i % mails.size()), SEEN) instanceof Opened.Unproven unproven) {
                throw new IllegalStateException(unproven.toString());
            }
        }
        own = threads.getCurrentThreadCpuTime() - own;
        clock = System.nanoTime() - clock;
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("opened", rounds);
        found.put("per_second_of_one_core", Math.round(rounds * 1e9 / own));
        found.put("per_second_by_the_clock", Math.round(rounds * 1e9 / clock));
        return found;
    }
}
